import type { FieldSpec } from "../../fields/field-spec";
import { stateWords } from "../../read/status";
import { customerFields } from "../customers/fields";
import { kindWords, lastingWords } from "./words";

const { name, email, country, plan, interval, interval_count, amount, currency, quantity, started_on, ended_on, status, cancelled_on } = customerFields;
const { churn_category, churn_reason, churn_comment, churn_kind, channel, campaign } = customerFields;

/** As billing systems export subscriptions, one row each or one row per change. There a bare `id` is the subscription. */
export const subscriptionFields = {
  subscription_id: {
    group: "subscription", reads: "filled",
    names: ["subscriptionid", "subscriptionoid", "subscriptionexternalid", "subscriptionuuid", "uuid", "contractid", "idabonnement", "numeroabonnement", "numerocontrat", "idsuscripcion", "id"],
  },
  customer_id: {
    group: "customer", reads: "filled",
    names: ["customerid", "customeroid", "customerexternalid", "accountcode", "accountid", "clientid", "idclient", "referenceclient", "refclient", "codeclient", "customer", "externalid", "accountnumber", "account", "compte"],
  },
  name, email, country, plan, interval, interval_count, amount, currency, quantity, started_on, ended_on,
  status: { ...status, words: stateWords },
  cancelled_on,
  trial_started_on: { group: "subscription", reads: "date", names: ["trialstartutc", "trialstart", "trialstartedat", "trialstartdate", "debutessai", "debutdelessai"] },
  trial_ended_on: { group: "subscription", reads: "date", names: ["trialendutc", "trialend", "trialendsat", "trialendedat", "trialenddate", "finessai", "findelessai"] },
  past_due_since: { group: "subscription", reads: "date", names: ["pastduesince", "unpaidsince", "delinquentsince", "impayedepuis"] },
  period_started_on: {
    group: "subscription", reads: "date",
    names: ["currentperiodstartutc", "currentperiodstart", "currentbillingtermstartdate", "currenttermstart", "currentperiodstartedat", "debutdelaperiode"],
  },
  subscription_kind: { group: "subscription", reads: "words", words: kindWords, constant: "told", names: ["subscriptionkind", "itemtype", "lineitemtype", "typedabonnement"] },
  partner: { group: "subscription", reads: "filled", constant: "told", names: ["partner", "partnername", "partnercompany", "servicepartner", "partenaire", "nompartenaire", "nomdupartenaire", "fournisseurpartenaire"] },
  margin_share: {
    group: "subscription", reads: "percent", constant: "told",
    names: ["marginshare", "partnermarginshare", "partnermargin", "marginpercent", "commissionrate", "commissionpercent", "partdemarge", "margepartenaire", "tauxdemarge", "tauxdecommission"],
  },
  discount_percent: { group: "discount", reads: "percent", names: ["discountpercent", "percentoff", "couponpercent", "couponpercentoff", "discountpercentage", "remisepourcent", "remisepourcentage"] },
  discount_amount: { group: "discount", reads: "number", money: true, names: ["discountamount", "amountoff", "couponamount", "couponamountoff", "montantremise", "remise"] },
  discount_duration: { group: "discount", reads: "words", words: lastingWords, constant: "asked", names: ["discountduration", "couponduration", "duration", "dureeremise"] },
  discount_months: { group: "discount", reads: "number", constant: "told", names: ["discountmonths", "coupondurationinmonths", "durationinmonths", "discountdurationinmonths", "moisderemise"] },
  churn_category, churn_reason, churn_comment, churn_kind, channel, campaign,
} as const satisfies Record<string, FieldSpec>;
