import type { FieldSpec } from "../../fields/field-spec";

/** As central banks and spreadsheets publish rates: a row per day and currency. */
export const currencyRateFields = {
  rate_on: { group: "what", reads: "month", names: ["date", "day", "rateon", "ratedate", "asof", "timeperiod", "month", "jour", "mois", "datedutaux", "fecha", "datum"] },
  currency: { group: "what", reads: "currency", constant: "asked", names: ["currency", "currencycode", "from", "fromcurrency", "devise", "monnaie", "moneda", "wahrung", "code"] },
  rate: { group: "money", reads: "number", names: ["rate", "exchangerate", "fxrate", "value", "obsvalue", "taux", "tauxdechange", "cours", "tipo", "kurs"] },
  inverse_rate: { group: "money", reads: "number", names: ["inverserate", "unitsperown", "tauxinverse"] },
} as const satisfies Record<string, FieldSpec>;
