import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { writeCells, type CellTable } from "./cell-table";
import { dimensionColumns, memberCtes, perPlainBreakdown, total, type FactSource } from "./members";
import { spans } from "./spans";

const planCells: CellTable = {
  name: "plan_cells",
  keys: ["breakdown", "value", "month", "plan"],
  sums: ["subscriptions", "closing_mrr"],
  isAlive: sql`c.subscriptions > 0`,
};

/**
 * MRR and subscriptions at each month's close by the plan of that day (METRICS §3). A stretch is in the closes from the
 * month it starts in to the one before it ends: two steps of a running sum, however long it lasts.
 */
export async function refreshPlanCells(tx: Tx, source: FactSource): Promise<void> {
  const { dataDate } = source;
  const columns = dimensionColumns(source, "s");
  const day = sql`case e.step when 1 then p.starts_on else p.ends_on end`;
  const ctes = sql`
    ${memberCtes(source)},
    moved as (
      select coalesce(p.plan, '') as day_plan, date_trunc('month', (${day})::timestamp)::date as month, ${columns},
        ${total(source, "p", sql`e.step`)} as subscriptions, ${total(source, "p", sql`e.step * p.mrr`)} as mrr
      from ${spans(source)}
      -- Not lateral: the planner would remember the days of each stretch in case another has the same.
      cross join (values (1), (-1)) e (step)
      where ${day} <= s.seen_on
      group by 1, 2, ${columns}
    ),
    moves as (
      select breakdown, value, day_plan, month, sum(subscriptions) as subscriptions, sum(mrr) as mrr
      from (${perPlainBreakdown(source, sql`moved`)}) expanded
      group by breakdown, value, day_plan, month
    ),
    months as (
      select f.breakdown, f.value, f.day_plan, g.month::date as month
      from (select breakdown, value, day_plan, min(month) as first from moves group by breakdown, value, day_plan) f
      cross join lateral generate_series(f.first::timestamp, date_trunc('month', ${dataDate}::timestamp), '1 month') g (month)
    )`;
  const cells = sql`
    select k.breakdown, k.value, k.month, k.day_plan as plan, sum(m.subscriptions) over so_far as subscriptions, sum(m.mrr) over so_far as closing_mrr
    from months k
    left join moves m using (breakdown, value, day_plan, month)
    window so_far as (partition by k.breakdown, k.value, k.day_plan order by k.month)`;
  await writeCells(tx, source, planCells, { ctes, cells });
}

/** Before changes are added: the months that a moved data date brings close as the last one did, until somebody moves. */
export async function carryPlanCells(tx: Tx, { workspaceId, segmentId, dataDate, from }: FactSource): Promise<void> {
  const mine = sql`c.workspace_id = ${workspaceId} and c.segment_id = ${segmentId}`;
  await tx.execute(sql`delete from plan_cells c where ${mine} and c.month > ${dataDate}::date`);
  await tx.execute(sql`
    insert into plan_cells (workspace_id, segment_id, breakdown, value, month, plan, subscriptions, closing_mrr)
    select ${workspaceId}, ${segmentId}, c.breakdown, c.value, g.month::date, c.plan, c.subscriptions, c.closing_mrr
    from plan_cells c
    cross join generate_series(date_trunc('month', ${from}::timestamp) + interval '1 month', ${dataDate}::timestamp, '1 month') g (month)
    where ${mine} and c.month = date_trunc('month', ${from}::timestamp)::date`);
}
