import { sql } from "drizzle-orm";
import { needed } from "../../rows/needed";
import type { ImportKind } from "../kind";
import { lineKind } from "../lines/line-kind";
import { spendReader } from "./read-spend";

/** One row per amount spent, by day or by month. */
export const spend: ImportKind = {
  ...lineKind({
    table: {
      name: "acquisition_spend",
      columns: ["spent_on", "month", "channel", "campaign", "category", "purpose", "amount", "original_amount", "currency"],
      rows: [
        sql`w.spent_on, w.month, w.channel, w.campaign, w.category, w.purpose, w.amount, w.original_amount, w.currency
          from incoming x cross join lateral jsonb_to_record(x.record) as w (
            spent_on date, month date, channel text, campaign text, category text, purpose text, amount bigint, original_amount bigint, currency text)
          where x.effect <> 'unchanged'`,
      ],
    },
    sums: {
      day: sql`t.spent_on`,
      amount: sql`t.amount`,
      groups: [
        { by: "channel", value: sql`t.channel` },
        { by: "category", value: sql`t.category` },
        { by: "purpose", value: sql`t.purpose` },
      ],
    },
  }),
  idField: "line_id",
  days: ["spent_on"],
  suggest: ({ amount, category, purpose }) => ({
    hasMoney: amount !== undefined,
    // To be looked at, and right for the export of an ad platform.
    constants: { ...(!category && { category: "media" }), ...(!purpose && { purpose: "acquisition" }) },
  }),
  missing: (mapping, fields) =>
    needed(mapping, fields, { spent_on: "map_date_missing", channel: "map_channel_missing", amount: "map_sum_missing", currency: "map_currency_missing" }),
  reader: spendReader,
};
