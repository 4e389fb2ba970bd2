import type { costCategories } from "@/db/schema";
import type { WordTable } from "../../read/words";

export type CostCategory = (typeof costCategories)[number];

export const costWords: WordTable<CostCategory> = {
  unknown: "category_unknown",
  usual: {
    support: ["support", "customer support", "customer success", "customer service", "service client", "relation client", "assistance", "sav"],
    hosting: ["hosting", "infrastructure", "cloud", "servers", "server", "aws", "hebergement", "serveurs", "serveur"],
    payment_fees: ["payment fees", "payment fee", "payment processing", "processing fees", "transaction fees", "stripe fees", "fees", "frais de paiement", "frais bancaires", "commissions de paiement"],
    refunds: ["refunds", "refund", "credits", "chargebacks", "remboursements", "remboursement", "avoirs"],
    other: ["other", "others", "misc", "miscellaneous", "licences", "licenses", "third party", "autre", "autres", "divers"],
  },
};
