import type { ColumnField } from "./catalogue";

/**
 * Names under which billing systems, CRMs and spreadsheets export a field, the likeliest first, reduced to letters and
 * digits (`Customer ID` → `customerid`). A bare `id` means another thing in each file and therefore comes last.
 */
export const HEADER_NAMES: Record<ColumnField, readonly string[]> = {
  external_id: [
    "customerid", "customeroid", "customerexternalid", "externalid", "accountcode", "accountid", "recordid", "clientid", "idclient",
    "referenceclient", "refclient", "numeroclient", "noclient", "codeclient", "customernumber", "customerno", "customerref",
    "customercode", "companyid", "organizationid", "organisationid", "userid", "contactid", "idregistro", "iddelcliente", "kundennummer",
    "subscriptionid", "subscriptionoid", "id",
  ],
  name: [
    "customername", "companyname", "company", "accountname", "name", "fullname", "raisonsociale", "nomduclient", "nomclient",
    "societe", "entreprise", "nom", "client", "nombredelaempresa", "empresa", "nombre", "firmenname", "unternehmensname", "customer",
  ],
  email: [
    "customeremail", "email", "emailaddress", "mail", "adresseemail", "adressemail", "courriel", "correo", "correoelectronico", "useremail",
  ],
  country: ["country", "countryregion", "billingcountry", "countrycode", "pays", "paysregion", "pais", "paisregion", "land", "landregion"],
  plan: [
    "planname", "plan", "currentplan", "subscriptionplan", "plancode", "productname", "product", "formule", "abonnement", "offre", "tier",
    "package", "contract", "contrat", "planoid",
  ],
  interval: [
    "planinterval", "interval", "billinginterval", "subscriptionbillingperiod", "billingperiod", "billingcycle", "billingfrequency",
    "periodicite", "frequencedefacturation", "periodedefacturation", "cycledefacturation",
  ],
  interval_count: ["planintervalcount", "intervalcount", "billingintervalcount"],
  amount: [
    "planamount", "unitamount", "recurringamount", "subscriptionamount", "mrr", "monthlyrecurringrevenue", "monthlycharge", "monthlycharges",
    "monthlyamount", "monthlyprice", "monthlyfee", "montantmensuel", "prixmensuel", "revenumensuelrecurrent", "amount", "montantht",
    "montant", "unitprice", "price", "prixht", "prix", "tarif", "arr", "annualrecurringrevenue", "annualamount", "annualprice", "montantannuel",
  ],
  currency: ["plancurrency", "currency", "currencycode", "devise", "monnaie", "moneda", "wahrung"],
  quantity: ["subscriptionquantity", "planquantity", "quantity", "seats", "quantite", "licences", "licenses", "nombredelicences", "sieges"],
  started_on: [
    "subscriptionstartedat", "subscriptionstart", "subscriptionstartdate", "startdateutc", "startutc", "startdate", "startedat",
    "startedon", "activatedat", "start", "debut", "datededebut", "datedebut", "debutabonnement", "customersince", "clientdepuis",
    "createdutc", "createddateutc", "createdat", "created", "createdate", "datedecreation",
  ],
  tenure_months: ["tenureinmonths", "tenuremonths", "tenure", "monthsactive", "ancienneteenmois", "anciennetemois", "anciennete"],
  ended_on: [
    "subscriptionendedat", "endedatutc", "endedat", "endedon", "churnedat", "churndate", "expiresat", "enddate", "datedefin", "datefin", "fin",
  ],
  status: ["subscriptionstatus", "customerstatus", "status", "statut", "etat", "state", "estado"],
  cancelled_on: [
    "subscriptioncanceledat", "subscriptioncancelledat", "canceledatutc", "cancelledatutc", "canceledat", "cancelledat", "canceledon",
    "cancelledon", "cancellationdate", "canceldate", "cancelrequestedat", "dateresiliation", "datederesiliation", "resiliele", "dateannulation",
  ],
  churn_category: ["churncategory", "cancellationcategory", "cancelcategory", "categoriederesiliation", "categoriedechurn"],
  churn_reason: [
    "churnreason", "cancellationreason", "cancelreason", "reasoncode", "motifderesiliation", "raisonderesiliation", "motif", "raisondudepart",
  ],
  churn_comment: ["churncomment", "cancellationcomment", "cancellationfeedback", "cancelcomment", "commentairederesiliation"],
  churn_kind: ["churnkind", "churntype", "typedechurn", "typederesiliation"],
  channel: [
    "acquisitionchannel", "channel", "originalsource", "leadsource", "source", "utmsource", "canaldacquisition", "canal", "fuenteoriginal",
    "ursprunglichequelle",
  ],
  campaign: ["campaign", "utmcampaign", "acquisitioncampaign", "campagne"],
  referred_by: ["referredby", "referrer", "referrerid", "referredbyid", "parrainepar", "parrain"],
  referral_count: ["numberofreferrals", "referralcount", "referrals", "nombredeparrainages", "nombredefilleuls", "parrainages", "filleuls"],
};

/** Of these a file without an amount only tells when a contact was written down, not when it began to pay. */
export const CREATION_NAMES: ReadonlySet<string> = new Set(["createdutc", "createddateutc", "createdat", "created", "createdate", "datedecreation"]);

/** When no header has a usual name: words an amount is recognised by, unless it is a sum over time or something else. */
export const AMOUNT_WORDS = /mrr|charge|price|fee|amount|montant|prix|tarif|loyer|redevance/;
export const NOT_AN_AMOUNT = /total|lifetime|refund|rembours|balance|solde|avg|average|moyen|discount|remise|tax|tva|extra|spend|count|overage|distance/;

/** Revenue that is already brought to a month or a year: the billing interval and the quantity are in it. */
export const NORMALISED = /mrr|monthlyrecurring|mensuelrecurrent|^arr$|annualrecurring/;
export const PER_MONTH = /mrr|month|mensuel|mois|monat/;
export const PER_YEAR = /^arr$|annual|yearly|annuel|peryear|paran/;

export function plainHeader(header: string): string {
  return header
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
