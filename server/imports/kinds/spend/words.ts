import type { spendCategories, spendPurposes } from "@/db/schema";
import type { WordTable } from "../../read/words";

export type SpendCategory = (typeof spendCategories)[number];
export type SpendPurpose = (typeof spendPurposes)[number];

export const categoryWords: WordTable<SpendCategory> = {
  unknown: "category_unknown",
  usual: {
    media: ["media", "ads", "ad spend", "ad", "advertising", "paid media", "paid", "sponsoring", "sponsorship", "publicite", "pub", "annonces", "achat media"],
    salaries: ["salaries", "salary", "payroll", "people", "staff", "wages", "headcount", "commissions", "salaires", "salaire", "paie", "personnel"],
    tools: ["tools", "tool", "software", "saas", "subscriptions", "martech", "licences", "licenses", "outils", "outil", "logiciel", "logiciels"],
    other: ["other", "others", "misc", "miscellaneous", "agency", "events", "event", "content", "autre", "autres", "divers", "agence", "evenement", "contenu"],
  },
};

export const purposeWords: WordTable<SpendPurpose> = {
  unknown: "purpose_unknown",
  usual: {
    acquisition: ["acquisition", "new", "new customers", "new business", "prospecting", "growth", "conquete", "prospection", "nouveaux clients"],
    retention: ["retention", "customer success", "success", "loyalty", "renewal", "renewals", "existing customers", "fidelisation", "clients existants"],
  },
};
