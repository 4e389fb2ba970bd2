import { sql } from "drizzle-orm";
import { needed } from "../../rows/needed";
import type { ImportKind } from "../kind";
import { lineKind } from "../lines/line-kind";
import { costReader } from "./read-cost";

/** One row per cost of serving the customers, of one plan or of all. */
export const serviceCosts: ImportKind = {
  ...lineKind({
    table: {
      name: "service_costs",
      columns: ["month", "category", "plan", "amount", "original_amount", "currency"],
      rows: [
        sql`w.month, w.category, w.plan, w.amount, w.original_amount, w.currency
          from incoming x cross join lateral jsonb_to_record(x.record) as w (
            month date, category text, plan text, amount bigint, original_amount bigint, currency text)
          where x.effect <> 'unchanged'`,
      ],
    },
    sums: { day: sql`t.month`, amount: sql`t.amount`, groups: [{ by: "category", value: sql`t.category` }, { by: "plan", value: sql`t.plan` }] },
  }),
  idField: "line_id",
  days: ["month"],
  suggest: ({ amount }) => ({ hasMoney: amount !== undefined, constants: {} }),
  missing: (mapping, fields) =>
    needed(mapping, fields, { month: "map_date_missing", category: "map_category_missing", amount: "map_sum_missing", currency: "map_currency_missing" }),
  reader: costReader,
};
