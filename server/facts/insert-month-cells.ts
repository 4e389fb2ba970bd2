import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { MarginSchedule } from "./margin-schedule";
import { memberCtes, perBreakdown, type FactSource } from "./members";
import { marginSteps, movementSums } from "./movement-sums";

/**
 * One row per breakdown value, cohort and month: the movements of each month, and the stocks that follow from all of
 * them so far. Customers are only looked at where they moved; the months between are filled per cohort, not per customer.
 */
export async function insertMonthCells(tx: Tx, source: FactSource, schedule: MarginSchedule): Promise<void> {
  const { workspaceId, segmentId, dataDate } = source;
  await tx.execute(sql`
    with ${memberCtes(source)},
    moved as (${movementSums(source, schedule)}),
    remargined as (${marginSteps(source, schedule)}),
    moves as (
      select breakdown, value, cohort_month, month,
        sum(new_customers) as new_customers,
        sum(reactivated_customers) as reactivated_customers,
        sum(churned_voluntary) as churned_voluntary,
        sum(churned_involuntary) as churned_involuntary,
        sum(churned_unknown) as churned_unknown,
        sum(churned_undated) as churned_undated,
        sum(new_mrr) as new_mrr,
        sum(expansion_mrr) as expansion_mrr,
        sum(reactivation_mrr) as reactivation_mrr,
        sum(contraction_mrr) as contraction_mrr,
        sum(churn_mrr) as churn_mrr,
        sum(lost_customers) as lost_customers,
        sum(new_lost_customers) as new_lost_customers,
        sum(retained_step) as retained_step,
        sum(gross_step) as gross_step,
        sum(lost_x) as lost_x,
        sum(lost_xx) as lost_xx,
        sum(yy_step) as yy_step,
        sum(xy_step) as xy_step,
        sum(closing2_step) as closing2_step,
        sum(margin_step) as margin_step
      from (${perBreakdown(sql`moved`)}) expanded
      group by breakdown, value, cohort_month, month
    ),
    margin_moves as (
      select breakdown, value, cohort_month, month, sum(margin_step) as margin_step
      from (${perBreakdown(sql`remargined`)}) expanded
      group by breakdown, value, cohort_month, month
    ),
    -- Every month of every cohort from its first to that of the data date, moved in or not.
    months as (
      select c.breakdown, c.value, c.cohort_month, g.month::date as month
      from (select distinct breakdown, value, cohort_month from moves) c
      cross join lateral generate_series(c.cohort_month::timestamp, date_trunc('month', ${dataDate}::timestamp), '1 month') g (month)
    ),
    stocks as (
      select k.breakdown, k.value, k.cohort_month, k.month,
        coalesce(m.new_customers, 0) as new_customers,
        coalesce(m.reactivated_customers, 0) as reactivated_customers,
        coalesce(m.churned_voluntary, 0) as churned_voluntary,
        coalesce(m.churned_involuntary, 0) as churned_involuntary,
        coalesce(m.churned_unknown, 0) as churned_unknown,
        coalesce(m.churned_undated, 0) as churned_undated,
        coalesce(m.new_mrr, 0) as new_mrr,
        coalesce(m.expansion_mrr, 0) as expansion_mrr,
        coalesce(m.reactivation_mrr, 0) as reactivation_mrr,
        coalesce(m.contraction_mrr, 0) as contraction_mrr,
        coalesce(m.churn_mrr, 0) as churn_mrr,
        coalesce(m.lost_customers, 0) as lost_customers,
        coalesce(m.new_lost_customers, 0) as new_lost_customers,
        coalesce(m.retained_step, 0) as retained_step,
        coalesce(m.gross_step, 0) as gross_step,
        coalesce(m.lost_x, 0) as lost_x,
        coalesce(m.lost_xx, 0) as lost_xx,
        coalesce(m.yy_step, 0) as yy_step,
        coalesce(m.xy_step, 0) as xy_step,
        coalesce(m.closing2_step, 0) as closing2_step,
        coalesce(sum(m.new_customers + m.reactivated_customers - m.churned_voluntary - m.churned_involuntary - m.churned_unknown)
          over so_far, 0) as closing_customers,
        coalesce(sum(coalesce(m.new_mrr, 0) + coalesce(m.expansion_mrr, 0) + coalesce(m.reactivation_mrr, 0)
          - coalesce(m.contraction_mrr, 0) - coalesce(m.churn_mrr, 0)) over so_far, 0) as closing_mrr,
        coalesce(sum(m.closing2_step) over so_far, 0) as sum_closing2,
        sum(coalesce(m.margin_step, 0) + coalesce(r.margin_step, 0)) over so_far as closing_margin_mrr
      from months k
      left join moves m using (breakdown, value, cohort_month, month)
      left join margin_moves r using (breakdown, value, cohort_month, month)
      window so_far as (partition by k.breakdown, k.value, k.cohort_month order by k.month)
    ),
    cells as (
      select s.*,
        closing_customers - new_customers - reactivated_customers + churned_voluntary + churned_involuntary + churned_unknown as opening_customers,
        closing_mrr - new_mrr - expansion_mrr - reactivation_mrr + contraction_mrr + churn_mrr as opening_mrr,
        sum_closing2 - closing2_step as sum_opening2
      from stocks s
    )
    insert into month_cells (workspace_id, segment_id, breakdown, value, cohort_month, month,
      opening_customers, new_customers, reactivated_customers, churned_voluntary, churned_involuntary, churned_unknown, churned_undated,
      closing_customers, opening_mrr, new_mrr, expansion_mrr, reactivation_mrr, contraction_mrr, churn_mrr, closing_mrr,
      retained_customers, retained_mrr, gross_retained_mrr, new_lost_customers, closing_margin_mrr,
      sum_x, sum_xx, sum_yy, sum_xy, sum_opening2, sum_closing2)
    select ${workspaceId}, ${segmentId}, breakdown, value, cohort_month, month,
      opening_customers, new_customers, reactivated_customers, churned_voluntary, churned_involuntary, churned_unknown, churned_undated,
      closing_customers, opening_mrr, new_mrr, expansion_mrr, reactivation_mrr, contraction_mrr, churn_mrr, closing_mrr,
      opening_customers - lost_customers, opening_mrr + retained_step, opening_mrr + gross_step, new_lost_customers, closing_margin_mrr,
      opening_mrr - lost_x, sum_opening2 - lost_xx, sum_opening2 + yy_step, sum_opening2 + xy_step, sum_opening2, sum_closing2
    from cells
    -- A month without a cell counts as zeros: a cohort that is gone takes no room.
    where opening_customers > 0 or new_customers > 0 or reactivated_customers > 0
  `);
}
