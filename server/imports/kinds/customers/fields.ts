import type { FieldSpec } from "../../fields/field-spec";
import { LEFT_NAMES, statusWords } from "../../read/status";

/**
 * Names under which billing systems, CRMs and spreadsheets export the fields of a customer. A bare `id` means another
 * thing in each file and therefore comes last.
 */
export const customerFields = {
  external_id: {
    group: "customer", reads: "filled",
    names: [
      "customerid", "customeroid", "customerexternalid", "externalid", "accountcode", "accountid", "recordid", "clientid", "idclient",
      "identifiantclient", "referenceclient", "refclient", "numeroclient", "noclient", "codeclient", "customernumber", "customerno", "customerref",
      "customercode", "companyid", "organizationid", "organisationid", "userid", "contactid", "idregistro", "idderegistro", "iddelcliente", "kundennummer",
      "accountnumber", "accountno", "numerodecompte", "numerocompte", "subscriptionid", "subscriptionoid", "id", "account", "compte",
    ],
  },
  name: {
    group: "customer", reads: "filled",
    names: [
      "customername", "companyname", "company", "accountname", "name", "fullname", "raisonsociale", "nomduclient", "nomclient",
      "societe", "entreprise", "nomdelentreprise", "nom", "client", "nombredelaempresa", "empresa", "nombre", "firmenname", "unternehmensname", "customer", "account", "compte",
    ],
  },
  email: {
    group: "customer", reads: "text",
    names: ["customeremail", "email", "emailaddress", "mail", "adresseemail", "adressemail", "courriel", "correo", "correoelectronico", "useremail"],
  },
  country: {
    group: "customer", reads: "text", constant: "told",
    names: ["country", "countryregion", "billingcountry", "countrycode", "pays", "paysregion", "pais", "paisregion", "land", "landregion"],
  },
  plan: {
    group: "subscription", reads: "text", constant: "asked",
    names: [
      "planname", "plan", "currentplan", "subscriptionplan", "plancode", "productname", "product", "formule", "abonnement", "offre", "tier",
      "package", "contract", "contrat", "planoid",
    ],
  },
  interval: {
    group: "subscription", reads: "interval", constant: "asked",
    names: [
      "planinterval", "interval", "billinginterval", "subscriptionbillingperiod", "billingperiod", "billingcycle", "billingfrequency",
      "billing", "billed", "frequency", "paymentfrequency", "periodicite", "frequence", "facturation", "frequencedefacturation", "periodedefacturation", "cycledefacturation",
    ],
  },
  interval_count: {
    group: "subscription", reads: "number", constant: "told",
    names: ["planintervalcount", "intervalcount", "billingintervalcount"],
  },
  amount: {
    group: "subscription", reads: "number", money: true, constant: "told",
    names: [
      "planamount", "unitamount", "recurringamount", "subscriptionamount", "mrr", "monthlyrecurringrevenue", "monthlycharge", "monthlycharges",
      "monthlyamount", "monthlyprice", "monthlyfee", "montantmensuel", "prixmensuel", "revenumensuelrecurrent", "amount", "montantht",
      "montant", "unitprice", "price", "prixht", "prix", "tarif", "arr", "annualrecurringrevenue", "annualamount", "annualprice", "montantannuel",
    ],
  },
  currency: {
    group: "subscription", reads: "currency", constant: "asked",
    names: ["plancurrency", "currency", "currencycode", "devise", "monnaie", "moneda", "wahrung"],
  },
  quantity: {
    group: "subscription", reads: "number", constant: "told",
    names: ["subscriptionquantity", "planquantity", "quantity", "seats", "quantite", "licences", "licenses", "nombredelicences", "sieges"],
  },
  started_on: {
    group: "subscription", reads: "date",
    names: [
      "subscriptionstartedat", "subscriptionstart", "subscriptionstartdate", "startdateutc", "startutc", "startdate", "startedat",
      "startedon", "started", "start", "debut", "datededebut", "datedebut", "debutabonnement", "customersince", "clientdepuis",
      "signedup", "signedupon", "signedupat", "signup", "signupdate", "joined", "joinedon", "joinedat", "joindate", "membersince", "inscritle",
      "inscription", "dateinscription", "datedinscription", "souscritle", "datedesouscription", "activatedat", "createdutc", "createddateutc", "createdat", "created", "createdate", "datedecreation",
    ],
  },
  tenure_months: {
    group: "subscription", reads: "number",
    names: ["tenureinmonths", "tenuremonths", "tenure", "monthsactive", "ancienneteenmois", "anciennetemois", "anciennete"],
  },
  ended_on: {
    group: "subscription", reads: "date",
    names: ["subscriptionendedat", "endedatutc", "endedat", "endedon", "ended", "churnedat", "churndate", "expiresat", "lefton", "leftat", "leavingdate", "departuredate", "terminatedon", "terminatedat", "terminationdate", "serviceend",
      "serviceenddate", "partile", "datededepart", "datedepart", "findeservice", "enddate", "end", "datedefin", "datefin", "fin"],
  },
  status: {
    group: "subscription", reads: "words", words: statusWords, constant: "told",
    names: ["subscriptionstatus", "customerstatus", "status", "statut", "etat", "state", "estado", ...LEFT_NAMES],
  },
  cancelled_on: {
    group: "leaving", reads: "date",
    names: [
      "subscriptioncanceledat", "subscriptioncancelledat", "canceledatutc", "cancelledatutc", "canceledat", "cancelledat", "canceledon",
      "cancelledon", "cancellationdate", "canceldate", "cancelrequestedat", "dateresiliation", "datederesiliation", "resiliele", "dateannulation",
    ],
  },
  churn_category: {
    group: "leaving", reads: "text",
    names: ["churncategory", "cancellationcategory", "cancelcategory", "categoriederesiliation", "categoriedechurn"],
  },
  churn_reason: {
    group: "leaving", reads: "text",
    names: ["churnreason", "cancellationreason", "cancelreason", "reasoncode", "motifderesiliation", "raisonderesiliation", "motif", "raisondudepart", "reasonforleaving", "leavingreason", "reason", "raison"],
  },
  churn_comment: {
    group: "leaving", reads: "text",
    names: ["churncomment", "cancellationcomment", "cancellationfeedback", "cancelcomment", "commentairederesiliation", "verbatim", "feedback", "comment", "comments", "commentaire", "commentaires"],
  },
  churn_kind: {
    group: "leaving", reads: "text",
    names: ["churnkind", "churntype", "typedechurn", "typederesiliation"],
  },
  channel: {
    group: "acquisition", reads: "text", constant: "asked",
    names: [
      "acquisitionchannel", "channel", "originalsource", "leadsource", "source", "utmsource", "canaldacquisition", "canal", "fuenteoriginal",
      "ursprunglichequelle",
    ],
  },
  campaign: {
    group: "acquisition", reads: "text", constant: "told",
    names: ["campaign", "utmcampaign", "acquisitioncampaign", "campagne"],
  },
  activated_on: {
    group: "customer", reads: "date",
    names: [
      "activationdate", "activatedon", "activatedat", "activated", "firstactivatedat", "onboardedon", "onboardedat", "onboarded", "onboardingdate", "onboardingcompletedat", "onboardingcompleted",
      "firstvalueat", "firstvaluedate", "golivedate", "wentliveon", "dateactivation", "datedactivation", "activele", "activeele", "datedintegration", "integrele", "dateonboarding", "miseenservice",
      "datedemiseenservice",
    ],
  },
  referred_by: {
    group: "acquisition", reads: "text",
    names: ["referredby", "referrer", "referrerid", "referredbyid", "parrainepar", "parrain"],
  },
  referral_count: {
    group: "acquisition", reads: "number",
    names: ["numberofreferrals", "referralcount", "referrals", "nombredeparrainages", "nombredefilleuls", "parrainages", "filleuls"],
  },
} as const satisfies Record<string, FieldSpec>;
