/** Of these a file without an amount only tells when a contact was written down, not when it began to pay. */
export const CREATION_NAMES: ReadonlySet<string> = new Set([
  "createdutc", "createddateutc", "createdat", "created", "createdate", "datedecreation", "signedup", "signedupon", "signedupat", "signup", "signupdate", "joined", "joinedon",
  "joinedat", "joindate", "inscritle", "inscription", "dateinscription", "datedinscription",
]);

/** Said of anything: why somebody left only where a file tells who did. */
export const SAID_OF_ANYTHING: ReadonlySet<string> = new Set(["reason", "raison", "motif", "feedback", "comment", "comments", "commentaire", "commentaires"]);

/** When no header has a usual name: words an amount is recognised by, unless it is a sum over time or something else. */
export const AMOUNT_WORDS = /mrr|charge|price|fee|amount|montant|prix|tarif|loyer|redevance/;
export const NOT_AN_AMOUNT = /total|lifetime|refund|rembours|balance|solde|avg|average|moyen|discount|remise|tax|tva|extra|spend|count|overage|distance/;

/** Revenue that is already brought to a month or a year: the billing interval and the quantity are in it. */
export const NORMALISED = /mrr|monthlyrecurring|mensuelrecurrent|^arr$|annualrecurring/;
export const PER_MONTH = /mrr|month|mensuel|mois|monat/;
export const PER_YEAR = /^arr$|annual|yearly|annuel|peryear|paran/;
