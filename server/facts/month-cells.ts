import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { writeCells, type CellTable } from "./cell-table";
import type { FactSource } from "./members";

const monthCells: CellTable = {
  name: "month_cells",
  keys: ["breakdown", "value", "cohort_month", "month"],
  sums: [
    "opening_customers", "new_customers", "reactivated_customers", "churned_voluntary", "churned_involuntary", "churned_unknown",
    "churned_undated", "closing_customers", "opening_mrr", "new_mrr", "expansion_mrr", "reactivation_mrr", "contraction_mrr",
    "churn_mrr", "closing_mrr", "retained_customers", "retained_mrr", "gross_retained_mrr", "new_lost_customers",
    "closing_margin_mrr", "sum_x", "sum_xx", "sum_yy", "sum_xy", "sum_opening2", "sum_closing2",
  ],
  // A month without a cell counts as zeros: a cohort that is gone takes no room.
  isAlive: sql`c.opening_customers > 0 or c.new_customers > 0 or c.reactivated_customers > 0`,
};

/** What moves in a month without a step of it is nothing. */
const movedColumns = [
  "new_customers", "reactivated_customers", "churned_voluntary", "churned_involuntary", "churned_unknown", "churned_undated",
  "new_mrr", "expansion_mrr", "reactivation_mrr", "contraction_mrr", "churn_mrr", "lost_customers", "new_lost_customers",
  "retained_step", "gross_step", "lost_x", "lost_xx", "yy_step", "xy_step", "closing2_step", "margin_step",
];

/**
 * One row per breakdown value, cohort and month: the movements of each month, and the stocks that follow from all of
 * them so far. Customers are only looked at where they moved; the months between are filled per cohort, not per customer.
 */
export async function refreshMonthCells(tx: Tx, source: FactSource): Promise<void> {
  const { dataDate } = source;
  const ctes = sql`
    -- Every month of every cohort from its first to that of the data date, moved in or not.
    months as (
      select c.breakdown, c.value, c.cohort_month, g.month::date as month
      from (select distinct breakdown, value, cohort_month from month_steps) c
      cross join lateral generate_series(c.cohort_month::timestamp, date_trunc('month', ${dataDate}::timestamp), '1 month') g (month)
    ),
    moves as (
      select k.breakdown, k.value, k.cohort_month, k.month, ${sql.raw(movedColumns.map((name) => `coalesce(m.${name}, 0) as ${name}`).join(", "))}
      from months k
      left join month_steps m using (breakdown, value, cohort_month, month)
    ),
    stocks as (
      select m.*,
        sum(new_customers + reactivated_customers - churned_voluntary - churned_involuntary - churned_unknown) over so_far as closing_customers,
        sum(new_mrr + expansion_mrr + reactivation_mrr - contraction_mrr - churn_mrr) over so_far as closing_mrr,
        sum(closing2_step) over so_far as sum_closing2,
        sum(margin_step) over so_far as closing_margin_mrr
      from moves m
      window so_far as (partition by breakdown, value, cohort_month order by month)
    ),
    opened as (
      select s.*,
        closing_customers - new_customers - reactivated_customers + churned_voluntary + churned_involuntary + churned_unknown as opening_customers,
        closing_mrr - new_mrr - expansion_mrr - reactivation_mrr + contraction_mrr + churn_mrr as opening_mrr,
        sum_closing2 - closing2_step as sum_opening2
      from stocks s
    )`;
  const cells = sql`
    select o.*,
      opening_customers - lost_customers as retained_customers, opening_mrr + retained_step as retained_mrr, opening_mrr + gross_step as gross_retained_mrr,
      opening_mrr - lost_x as sum_x, sum_opening2 - lost_xx as sum_xx, sum_opening2 + yy_step as sum_yy, sum_opening2 + xy_step as sum_xy
    from opened o`;
  await writeCells(tx, source, monthCells, { ctes, cells });
}

/**
 * Before changes are added: the months that a moved data date brings, as they are when nobody moves (what a month closes
 * with is what the next one opens with, retains and closes with), or without those that it takes away.
 */
export async function carryMonthCells(tx: Tx, { workspaceId, segmentId, dataDate, from }: FactSource): Promise<void> {
  await tx.execute(sql`
    delete from month_cells c
    where c.workspace_id = ${workspaceId} and c.segment_id = ${segmentId} and c.month > ${dataDate}::date`);
  await tx.execute(sql`
    insert into month_cells (workspace_id, segment_id, breakdown, value, cohort_month, month, opening_customers, retained_customers, closing_customers,
      opening_mrr, retained_mrr, gross_retained_mrr, closing_mrr, sum_x, closing_margin_mrr, sum_xx, sum_yy, sum_xy, sum_opening2, sum_closing2)
    select ${workspaceId}, ${segmentId}, c.breakdown, c.value, c.cohort_month, g.month::date, n, n, n, mrr, mrr, mrr, mrr, mrr, c.closing_margin_mrr,
      squares, squares, squares, squares, squares
    from month_cells c
    cross join lateral (select c.closing_customers, c.closing_mrr, c.sum_closing2) closed (n, mrr, squares)
    cross join generate_series(date_trunc('month', ${from}::timestamp) + interval '1 month', ${dataDate}::timestamp, '1 month') g (month)
    where c.workspace_id = ${workspaceId} and c.segment_id = ${segmentId} and c.month = date_trunc('month', ${from}::timestamp)::date and n > 0`);
}
