import type { FieldSpec } from "../../fields/field-spec";
import { costWords } from "./words";

/** What serving the customers cost, as a ledger or a spreadsheet has it. */
export const serviceCostFields = {
  line_id: { group: "what", reads: "filled", names: ["lineid", "costid", "expenseid", "entryid", "transactionid", "idligne", "ligneid", "noecriture"] },
  month: { group: "what", reads: "month", names: ["month", "period", "date", "day", "mois", "periode", "jour", "mes", "fecha", "monat", "datum"] },
  category: {
    group: "what", reads: "words", words: costWords, constant: "asked",
    names: ["category", "costcategory", "servicecategory", "costtype", "type", "account", "categorie", "nature", "poste", "compte"],
  },
  plan: { group: "what", reads: "text", constant: "asked", names: ["plan", "planname", "plancode", "product", "productname", "formule", "offre", "produit"] },
  amount: { group: "money", reads: "number", money: true, names: ["amount", "cost", "costs", "total", "totalcost", "expense", "montant", "montantht", "cout", "couts", "importe", "coste", "betrag", "kosten"] },
  currency: { group: "money", reads: "currency", constant: "asked", names: ["currency", "currencycode", "devise", "monnaie", "moneda", "wahrung"] },
} as const satisfies Record<string, FieldSpec>;
