import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { paidSpans } from "../ledger/paid-spans";
import type { LedgerFactSource } from "./ledger-source";
import { dimensionColumns, memberCtes, perPlainBreakdown } from "./members";

/**
 * MRR and subscriptions at each month's close by the plan of that day (METRICS §3). A stretch is in the closes from the
 * month it starts in to the one before it ends: two steps of a running sum, however long it lasts.
 */
export async function insertPlanCells(tx: Tx, source: LedgerFactSource): Promise<void> {
  const { workspaceId, segmentId, dataDate } = source;
  const columns = dimensionColumns(source, "s");
  await tx.execute(sql`
    with ${memberCtes(source)},
    spans as (${paidSpans(source.ledger)}),
    steps as (
      select customer_id, plan, date_trunc('month', starts_on::timestamp)::date as month, 1 as subscriptions, mrr from spans
      union all
      select customer_id, plan, date_trunc('month', ends_on::timestamp)::date, -1, -mrr from spans where ends_on is not null
    ),
    moved as (
      select coalesce(t.plan, '') as day_plan, t.month, ${columns},
        sum(t.subscriptions) as subscriptions, sum(t.mrr) as mrr
      from steps t
      join members s on s.customer_id = t.customer_id
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
    ),
    closes as (
      select k.breakdown, k.value, k.day_plan, k.month, sum(m.subscriptions) over so_far as subscriptions, sum(m.mrr) over so_far as mrr
      from months k
      left join moves m using (breakdown, value, day_plan, month)
      window so_far as (partition by k.breakdown, k.value, k.day_plan order by k.month)
    )
    insert into plan_cells (workspace_id, segment_id, breakdown, value, month, plan, subscriptions, closing_mrr)
    select ${workspaceId}, ${segmentId}, breakdown, value, month, day_plan, subscriptions, mrr
    from closes
    where subscriptions > 0
  `);
}
