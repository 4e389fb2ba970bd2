import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { allCustomers } from "@/db/schema";
import type { FactSource } from "./members";
import { changedRows, derived } from "./spans";

/**
 * What has changed of a segment since its cells were right: whoever came or went (`came_members`, `gone_members`: see
 * segments/refresh-members.ts), in the import besides the changed customers of the workspace; all of it where there are no
 * cells.
 */
export type MemberChange = "everybody" | "moved" | "imported";

/**
 * Keeps what of the segment has changed as rebuildLedger does for the workspace: who was in it with sign −1, who is in it with
 * sign 1. Answers how many; beyond a share of all customers nothing is kept, and it is quicker to sum the whole segment.
 */
export async function keepChangedMembers(tx: Tx, source: FactSource, change: MemberChange): Promise<{ few: boolean; changed: number }> {
  await tx.execute(sql`drop table if exists pg_temp.segment_signs`);
  await tx.execute(sql`create temporary table segment_signs on commit drop as ${signs(source, change)}`);
  await tx.execute(sql`analyze segment_signs`);
  const { rows } = await tx.execute<{ changed: string; customers: string }>(sql`
    select (select count(*) from segment_signs) as changed, (
      select coalesce(sum(t.customers), 0) from tenure_cells t
      where t.workspace_id = ${source.workspaceId} and t.segment_id = ${allCustomers} and t.breakdown = 'none') as customers`);
  const [changed, customers] = [Number(rows[0]?.changed), Number(rows[0]?.customers)];
  const few = changed <= 1000 || changed * 8 < customers;
  if (few) for (const rows of Object.keys(derived) as (keyof typeof derived)[]) await keepRows(tx, source, rows, change);
  return { few, changed };
}

const changedHere = (row: string): SQL => sql.raw(`${row}.customer_id in (select k.customer_id from changed_summaries k)`);

function signs({ workspaceId, segmentId }: FactSource, change: MemberChange): SQL {
  const members = sql`segment_members b where b.workspace_id = ${workspaceId} and b.segment_id = ${segmentId}`;
  if (change === "everybody") return sql`select b.customer_id, 1 as sign from ${members}`;
  const cameOrWent = sql`select c.customer_id, 1 as sign from came_members c union all select g.customer_id, -1 from gone_members g`;
  if (change === "moved") return cameOrWent;
  return sql`
    ${cameOrWent}
    union all
    select b.customer_id, e.sign from (select b.customer_id from ${members} and ${changedHere("b")} and b.customer_id not in (select c.customer_id from came_members c)) b
    cross join (values (-1), (1)) e (sign)`;
}

/** Of who changed as it was and as it is; of who merely came or went as it is. */
async function keepRows(tx: Tx, source: FactSource, rows: keyof typeof derived, change: MemberChange): Promise<void> {
  const [table, own] = [changedRows(source, rows), sql.raw(derived[rows])];
  const asItIs = sql`select g.sign, d.* from segment_signs g join ${own} d on d.workspace_id = ${source.workspaceId} and d.customer_id = g.customer_id`;
  const asChanged = sql`select d.* from segment_signs g join ${sql.raw(`changed_${rows}`)} d on d.customer_id = g.customer_id and d.sign = g.sign`;
  await tx.execute(sql`drop table if exists pg_temp.${table}`);
  await tx.execute(sql`
    create temporary table ${table} on commit drop as
    ${change === "imported" ? sql`${asChanged} union all ${asItIs} where not ${changedHere("g")}` : asItIs}`);
  await tx.execute(sql`analyze ${table}`);
}
