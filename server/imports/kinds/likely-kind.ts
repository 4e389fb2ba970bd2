import { plainHeader } from "../fields/plain-header";
import type { ImportKindId } from "./kind-id";

/** What only files of a kind have in their headers. The first that fits; a file that none fits lists customers. */
const marks: readonly [ImportKindId, (has: (pattern: RegExp) => boolean) => boolean][] = [
  [
    "cancellations",
    // A reason and whose it is, and nothing of what the customer pays or since when.
    (has) =>
      has(/^(churn|cancel(lation)?|main|primary)?reason(code)?$|^(motif|raison)/) &&
      has(/customer|client|account|subscription|abonnement/) &&
      has(/^(date|day|jour)|cancel|resili|requested|asked|churn(ed|date)/) &&
      !has(/amount|montant|charge|price|prix|mrr|revenue|tenure|start|debut|interval|quantity|plan|status|statut/),
  ],
  [
    "subscriptions",
    // The id of the subscription beside that of its customer: some call it just "id", and then tell the period or the trial.
    (has) =>
      has(/^(customerid|customeroid|accountcode|clientid|idclient)$/) &&
      (has(/^(subscriptionid|subscriptionoid|idabonnement)$/) || (has(/^(id|uuid)$/) && has(/^(currentperiodstartutc|currentperiodendutc|trialendutc|cancelatperiodend|activatedat|expiresat)$/))),
  ],
  [
    "referrals",
    // Two people in one row, one of whom the other brought.
    (has) =>
      has(/^(referrer|advocate|inviter)(id|customerid|email)?$|^(referredby(id)?|customerid|parrain(id|email)?|idparrain|parrainepar)$/) &&
      has(/^(referee|invitee|friend|referred|referredcustomer)(id|customerid|email)?$|^referredfriend$|^(filleul(id|email)?|idfilleul)$/),
  ],
  [
    "satisfaction",
    // A score, and whose it is or by which survey; nothing of what the customer pays.
    (has) =>
      (has(/^(nps|csat|ces)(score)?$|^(score|note)(nps|csat|ces)$|^likelihoodtorecommend$/) || (has(/^(score|rating|note)$/) && has(/^(survey|surveytype|metric|enquete|typedenquete|responseid|answeredat|respondedat|responsedate|datedereponse)/))) &&
      has(/customer|client|email|account|courriel/) &&
      !has(/amount|montant|charge|price|prix|mrr|revenue|tenure|start|debut|plan|status|statut|churn/),
  ],
  ["payments", (has) => has(/^(amountrefunded|refundedamount|captured|paymentid|paymentintentid|chargeid|transactionid|paymentstatus|paymentdate|idpaiement|datedepaiement|montantrembourse)$/) && has(/amount|montant|total/)],
  ["currency_rates", (has) => has(/^(rate|exchangerate|fxrate|inverserate|taux|tauxdechange|cours)$/) && has(/currency|devise|^from$/) && !has(/customer|client|amount|montant|spend/)],
  [
    "service_costs",
    (has) => has(/^(costcategory|servicecategory|category|categorie|poste)$/) && has(/^(costs?|amount|montant|couts?|totalcost)$/) && has(/^(month|mois|period|periode|date)$/) && !has(/customer|client|channel|campaign|canal|campagne|source|impressions|clicks|purpose|email/),
  ],
  [
    "spend",
    (has) =>
      has(/^(spend|amountspent|adspend|costs?|expense|totalspend|totalcost|depenses?|cout|montantdepense|amount|montant)$/) &&
      has(/^(channel|source|campaign|campaignname|platform|network|canal|campagne|regie|plateforme|impressions|clicks)$/) &&
      has(/^(date|day|month|mois|jour|periode|period|reportingstarts|spentat|spenton)$/) &&
      !has(/customer|client|account(code|id)|email|subscription|plan/),
  ],
];

/** A guess that the mapping step shows and lets correct. */
export function likelyKind(headers: string[]): ImportKindId {
  const names = headers.map(plainHeader);
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  return marks.find(([, fits]) => fits(has))?.[0] ?? "customers";
}
