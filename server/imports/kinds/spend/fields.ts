import type { FieldSpec } from "../../fields/field-spec";
import { categoryWords, purposeWords } from "./words";

/** As ad platforms, spend tools and ledgers export it. */
export const spendFields = {
  line_id: { group: "what", reads: "filled", names: ["spendid", "lineid", "expenseid", "transactionid", "entryid", "idligne", "ligneid", "noecriture"] },
  spent_on: {
    group: "what", reads: "month",
    names: [
      "date", "day", "month", "period", "spentat", "spenton", "spenddate", "reportingstarts", "datestart", "startdate", "mois", "jour", "periode",
      "datedepense", "mes", "fecha", "monat", "datum",
    ],
  },
  channel: {
    group: "what", reads: "text", constant: "asked",
    names: ["acquisitionchannel", "channel", "source", "platform", "medium", "utmsource", "network", "canaldacquisition", "canal", "regie", "plateforme", "fuente", "kanal"],
  },
  campaign: {
    group: "what", reads: "text", constant: "asked",
    names: ["campaignname", "campaign", "utmcampaign", "nomdelacampagne", "campagne", "campana", "kampagne"],
  },
  category: {
    group: "what", reads: "words", words: categoryWords, constant: "asked",
    names: ["category", "spendcategory", "expensecategory", "costtype", "type", "categorie", "categoriededepense", "naturededepense", "poste"],
  },
  purpose: { group: "what", reads: "words", words: purposeWords, constant: "asked", names: ["purpose", "goal", "objective", "but", "objectif", "finalite"] },
  amount: {
    group: "money", reads: "number", money: true,
    names: [
      "spend", "amountspent", "adspend", "cost", "costs", "amount", "total", "totalspend", "totalcost", "expense", "montant", "montantht", "depense",
      "depenses", "cout", "montantdepense", "gasto", "coste", "importe", "kosten", "betrag",
    ],
  },
  currency: { group: "money", reads: "currency", constant: "asked", names: ["currency", "currencycode", "accountcurrency", "devise", "monnaie", "moneda", "wahrung"] },
} as const satisfies Record<string, FieldSpec>;
