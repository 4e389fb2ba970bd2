import { sql } from "drizzle-orm";
import { problem } from "../../refusal";
import { needed } from "../../rows/needed";
import type { ImportKind } from "../kind";
import { lineKind } from "../lines/line-kind";
import { rateReader } from "./read-rate";

/** One row per day and currency. A rate holds until the next one; what was converted before is not converted again. */
export const currencyRates: ImportKind = {
  ...lineKind({
    table: {
      name: "currency_rates",
      columns: ["currency", "day", "rate"],
      rows: [
        sql`w.currency, w.day, w.rate
          from incoming x cross join lateral jsonb_to_record(x.record) as w (currency text, day date, rate numeric)
          where x.effect <> 'unchanged'`,
      ],
    },
    sums: { day: sql`t.day`, amount: null, groups: [{ by: "currency", value: sql`t.currency` }] },
  }),
  idField: null,
  days: ["day"],
  suggest: () => ({ hasMoney: false, constants: {} }),
  missing: (mapping, fields) => [
    ...needed(mapping, fields, { rate_on: "map_date_missing", currency: "map_currency_missing" }),
    ...(fields.rate || fields.inverse_rate ? [] : [problem("map_rate_missing")]),
  ],
  reader: rateReader,
};
