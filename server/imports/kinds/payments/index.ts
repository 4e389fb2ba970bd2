import { sql } from "drizzle-orm";
import { matchCustomers } from "../../apply/match-customers";
import { refuseGone } from "../../apply/refuse-gone";
import { refuseStrangers } from "../../apply/refuse-strangers";
import { problem } from "../../refusal";
import { needed } from "../../rows/needed";
import type { ImportKind } from "../kind";
import { compareLines } from "../lines/compare";
import type { LineTable } from "../lines/line-table";
import { restoreLines } from "../lines/restore";
import { sumLines } from "../lines/totals";
import { writeLines } from "../lines/write";
import { paymentReader } from "./read-payment";

const record = sql`jsonb_to_record(x.record) as w (
  paid_on date, status text, method text, amount bigint, refunded bigint, refunded_on date, original_amount bigint, currency text)`;

const table: LineTable = {
  name: "payments",
  columns: ["customer_id", "paid_on", "status", "amount", "original_amount", "currency", "method"],
  rows: [
    sql`x.customer_id, w.paid_on, case w.status when 'failed' then 'failed' else 'succeeded' end, w.amount, w.original_amount, w.currency, w.method
      from incoming x cross join lateral ${record} where x.effect <> 'unchanged' and w.status <> 'none' and w.amount > 0`,
    // What was given back is a row of its own, on its own day: what was received and what was kept both stay true.
    sql`x.customer_id, w.refunded_on, 'refunded', w.refunded, null, w.currency, w.method
      from incoming x cross join lateral ${record} where x.effect <> 'unchanged' and w.status <> 'none' and w.refunded > 0`,
  ],
};

/** One row per payment, or per refund. */
export const payments: ImportKind = {
  idField: "payment_id",
  repeated: "record_repeated",
  days: ["paid_on", "refunded_on"],
  suggest: ({ amount }) => ({ hasMoney: amount !== undefined, constants: {} }),
  missing: (mapping, fields) => [
    ...needed(mapping, fields, {
      payment_id: "map_payment_id_missing",
      paid_on: "map_date_missing",
      amount: "map_sum_missing",
      currency: "map_currency_missing",
      status: "map_payment_status_missing",
    }),
    ...(fields.customer_id || fields.customer_email ? [] : [problem("map_customer_missing")]),
  ],
  reader: paymentReader,
  settle: refuseStrangers,
  async compare(tx, target) {
    await compareLines(tx, target, matchCustomers(target.workspaceId, sql`r.record`));
  },
  async apply(tx, target, { asOf }) {
    await refuseGone(tx);
    await writeLines(tx, target, table, asOf);
    const { rows: paying } = await tx.execute<{ id: string }>(sql`select distinct customer_id as id from incoming where effect <> 'unchanged'`);
    return paying.map(({ id }) => id);
  },
  totals: (tx, target, file) =>
    sumLines(tx, target, file, {
      kept: sql`payments`,
      day: sql`t.paid_on`,
      amount: sql`case t.status when 'refunded' then -t.amount when 'succeeded' then t.amount else 0 end`,
      groups: [
        { by: "status", value: sql`t.status` },
        { by: "method", value: sql`t.method` },
      ],
    }),
  async undo(tx, target) {
    const { rows } = await tx.execute<{ id: string }>(sql`
      select distinct ch.customer_id as id from import_changes ch
      where ch.workspace_id = ${target.workspaceId} and ch.import_id = ${target.importId} and (ch.before is null or ch.before ? 'lines')`);
    await restoreLines(tx, target, table.name);
    return rows.map(({ id }) => id);
  },
};
