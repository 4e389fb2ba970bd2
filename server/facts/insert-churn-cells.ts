import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { wholeMonths } from "../ledger/whole-months";
import { memberCtes, perPlainBreakdown, type FactSource } from "./members";

/**
 * Every churn by when, why, the plan left, the billing term and how long the customer had stayed; '' where nobody said.
 * What each lost is worth (METRICS §8) depends on the last two. No interval breakdown: the term tells it.
 */
export async function insertChurnCells(tx: Tx, source: FactSource): Promise<void> {
  const { workspaceId, segmentId } = source;
  await tx.execute(sql`
    with ${memberCtes(source)},
    churns as (
      select m.month, m.churn_kind as kind, coalesce(m.churn_category, '') as category, coalesce(m.churn_reason, '') as reason,
        coalesce(m.plan_left, '') as plan_left, s.plan, s.term, s.channel, s.country,
        -- Of a leaver that of the summary, which an undated one was told with; an earlier churn of who came back has its own.
        coalesce(case when m.next_on is null then s.tenure_months end, ${wholeMonths(sql`s.first_paid_on`, sql`m.occurred_on`)}) as tenure_months,
        count(*) as customers, count(*) filter (where m.undated) as undated, sum(m.before_mrr) as mrr
      from mrr_movements m
      join members s on s.customer_id = m.customer_id
      where m.workspace_id = ${workspaceId} and m.kind = 'churn'
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
    )
    insert into churn_cells (workspace_id, segment_id, breakdown, value, month, kind, category, reason, plan, term, tenure_months,
      customers, churned_undated, mrr)
    select ${workspaceId}, ${segmentId}, breakdown, value, month, kind, category, reason, plan_left, term, tenure_months,
      sum(customers), sum(undated), sum(mrr)
    from (${perPlainBreakdown(sql`churns`)}) expanded
    where breakdown <> 'interval'
    group by breakdown, value, month, kind, category, reason, plan_left, term, tenure_months
  `);
}
