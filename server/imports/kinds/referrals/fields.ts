import type { FieldSpec } from "../../fields/field-spec";

/** Who invited whom and what came of it, as referral tools and spreadsheets have it. */
export const referralFields = {
  referral_id: { group: "what", reads: "filled", names: ["referralid", "invitationid", "inviteid", "referralcode", "idparrainage", "noparrainage", "id"] },
  referrer_id: {
    group: "customer", reads: "text",
    names: [
      "referrerid", "referrercustomerid", "advocateid", "inviterid", "referredby", "referredbyid", "referrer", "advocate", "inviter", "customerid", "idparrain", "parrainid",
      "parrain", "parraineparid", "parrainepar", "empfehlerid", "empfehler",
    ],
  },
  referrer_email: { group: "customer", reads: "text", names: ["referreremail", "advocateemail", "inviteremail", "customeremail", "emailparrain", "emailduparrain", "parrainemail"] },
  referee_id: {
    group: "customer", reads: "text",
    names: [
      "refereeid", "refereecustomerid", "referredcustomerid", "referredid", "inviteeid", "friendid", "referee", "invitee", "referredcustomer", "referredfriend", "referred", "friend", "idfilleul", "filleulid",
      "filleul", "geworbenerkunde",
    ],
  },
  referee_email: {
    group: "customer", reads: "text",
    names: ["refereeemail", "referredemail", "inviteeemail", "friendemail", "referredcustomeremail", "emailfilleul", "emaildufilleul", "filleulemail", "email", "emailaddress", "courriel"],
  },
  invited_on: {
    group: "what", reads: "date",
    names: ["invitedon", "invitedat", "invited", "invitationdate", "inviteddate", "invitationsentat", "sentat", "referredon", "referredat", "referraldate", "createdat", "date", "datedinvitation", "dateinvitation", "invitele", "dateparrainage", "dateduparrainage"],
  },
  signed_up_on: { group: "what", reads: "date", names: ["signedupon", "signedupat", "signedup", "signupdate", "signupon", "registeredat", "registeredon", "acceptedon", "acceptedat", "joinedat", "joinedon", "dateinscription", "datedinscription", "inscritle"] },
  paid_on: { group: "what", reads: "date", names: ["paidon", "paidat", "firstpaidon", "firstpaymentdate", "firstpayment", "convertedat", "convertedon", "conversiondate", "paid", "datepremierpaiement", "datedupremierpaiement", "payele"] },
  rewarded_on: { group: "what", reads: "date", names: ["rewardedon", "rewardedat", "rewarddate", "rewardpaidon", "rewardpaidat", "rewardissuedat", "rewarded", "daterecompense", "datederecompense", "recompensele"] },
  reward: { group: "money", reads: "number", money: true, names: ["reward", "rewardamount", "rewardvalue", "totalreward", "bonus", "commission", "credit", "recompense", "montantrecompense", "prime"] },
  currency: { group: "money", reads: "currency", constant: "asked", names: ["currency", "currencycode", "rewardcurrency", "devise", "monnaie"] },
  programme: { group: "what", reads: "text", constant: "asked", names: ["programme", "program", "referralprogram", "campaign", "campaignname", "programmedeparrainage", "campagne"] },
} as const satisfies Record<string, FieldSpec>;
