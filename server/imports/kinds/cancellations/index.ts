import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { Refusal } from "@/server/errors";
import { matchCustomers } from "../../apply/match-customers";
import { refuseStrangers } from "../../apply/refuse-strangers";
import { problem } from "../../refusal";
import { needed } from "../../rows/needed";
import type { ImportKind, Target } from "../kind";
import { compareLines } from "../lines/compare";
import type { LineTable } from "../lines/line-table";
import { noticeAfterFacts } from "../lines/notice-late";
import { restoreLines } from "../lines/restore";
import { sumLines } from "../lines/totals";
import { writeLines } from "../lines/write";
import { cancellationReader } from "./read-cancellation";
import { refuseBeforePaying } from "./refuse-before-paying";
import { refuseUnknownSubscriptions, subscriptionOf } from "./subscriptions";

const record = sql`jsonb_to_record(x.record) as w (
  subscription text, cancelled_on date, kind text, category text, reason text, comment text, competitor text, withdrawn boolean, withdrawn_on date)`;

const table = (workspaceId: string): LineTable => ({
  name: "cancellations",
  columns: ["customer_id", "subscription_id", "cancelled_on", "kind", "category", "reason", "comment", "competitor", "withdrawn", "withdrawn_on"],
  rows: [
    sql`x.customer_id, ${subscriptionOf(workspaceId, sql`x.customer_id`, sql`w.subscription`)}, w.cancelled_on, w.kind, w.category, w.reason, w.comment, w.competitor,
        w.withdrawn, w.withdrawn_on
      from incoming x cross join lateral ${record} where x.effect <> 'unchanged'`,
  ],
});

/** One row per wish or notice to leave, whether it led to anything or not. */
export const cancellations: ImportKind = {
  idField: "cancellation_id",
  repeated: "record_repeated",
  days: ["cancelled_on", "withdrawn_on"],
  suggest: () => ({ hasMoney: false, constants: {} }),
  missing: (mapping, fields) => [
    ...needed(mapping, fields, { cancelled_on: "map_date_missing" }),
    ...(fields.customer_id || fields.customer_email ? [] : [problem("map_customer_missing")]),
  ],
  reader: cancellationReader,
  async settle(tx, workspaceId, resolved) {
    await refuseStrangers(tx, workspaceId, resolved);
    await refuseUnknownSubscriptions(tx, workspaceId, resolved);
    await refuseBeforePaying(tx, workspaceId, resolved);
  },
  compare: (tx, target) => compareLines(tx, target, matchCustomers(target.workspaceId, sql`r.record`)),
  notices: (tx, target) => noticeAfterFacts(tx, target, "cancelled_after_facts", ["cancelled_on"]),
  async apply(tx, target, { asOf }) {
    const { rows } = await tx.execute<{ gone: number }>(sql`select count(*)::int as gone from incoming where customer_id is null`);
    const gone = rows[0]?.gone ?? 0;
    if (gone > 0) throw new Refusal("CONFLICT", "importCustomersGone", { gone });
    // Corrected, a row with an id of its own may be another customer's.
    const before = await owners(tx, target, sql`x.effect = 'corrected'`);
    await writeLines(tx, target, table(target.workspaceId), asOf);
    return [...new Set([...before, ...(await owners(tx, target, sql`x.effect <> 'unchanged'`))])];
  },
  totals: (tx, target, file) =>
    sumLines(tx, target, file, {
      kept: sql`cancellations`,
      day: sql`t.cancelled_on`,
      amount: null,
      groups: [
        { by: "churn_category", value: sql`t.category` },
        { by: "churn_kind", value: sql`t.kind` },
        { by: "withdrawn", value: sql`case when t.withdrawn then 'yes' else 'no' end` },
      ],
    }),
  async undo(tx, target) {
    const { workspaceId, importId, sourceId } = target;
    const { rows } = await tx.execute<{ id: string }>(sql`
      select c.customer_id as id
      from import_changes ch
      join cancellations c on c.workspace_id = ${workspaceId} and c.source_id = ${sourceId} and ch.key = ${sourceId}::text || '/' || c.external_id
      where ch.workspace_id = ${workspaceId} and ch.import_id = ${importId} and (ch.before is null or ch.before ? 'lines')
      union
      select (row ->> 'customer_id')::uuid
      from import_changes ch, jsonb_array_elements(ch.before -> 'lines') row
      where ch.workspace_id = ${workspaceId} and ch.import_id = ${importId}`);
    await restoreLines(tx, target, "cancellations");
    return rows.map(({ id }) => id);
  },
};

/** Whose the lines are that stand there now. */
async function owners(tx: Tx, { workspaceId, sourceId }: Target, which: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select distinct c.customer_id as id
    from incoming x
    join cancellations c on c.workspace_id = ${workspaceId} and c.source_id = ${sourceId} and c.external_id = x.external_id
    where ${which}`);
  return rows.map(({ id }) => id);
}
