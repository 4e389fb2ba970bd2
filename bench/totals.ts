import { DATA_DATE } from "./company";

/** Sums that both sides must agree on to the cent, in words that both understand. */
export const totalsQuery = (where = "true") => `
  select breakdown, value, count(*)::text as cells, sum(opening_customers)::text as opening_customers, sum(closing_mrr)::text as closing_mrr,
    sum(new_mrr)::text as new_mrr, sum(expansion_mrr)::text as expansion_mrr, sum(reactivation_mrr)::text as reactivation_mrr,
    sum(contraction_mrr)::text as contraction_mrr, sum(churn_mrr)::text as churn_mrr, sum(churned_voluntary)::text as voluntary,
    sum(retained_customers)::text as retained_customers, sum(retained_mrr)::text as retained_mrr, sum(gross_retained_mrr)::text as gross_retained_mrr,
    sum(closing_margin_mrr)::text as margin, sum(sum_xy)::text as xy, sum(sum_closing2)::text as closing2,
    sum(case when month = date_trunc('month', date '${DATA_DATE}') then closing_customers else 0 end)::text as customers
  from month_cells
  where breakdown in ('none', 'plan', 'channel') and ${where}
  group by breakdown, value
  order by breakdown, value`;

export const ledgerQuery = (where = "true") => `
  select kind, count(*)::text as rows, sum(before_mrr)::text as before, sum(after_mrr)::text as after, sum(opening_3_mrr)::text as opening_3,
    sum(opening_12_mrr)::text as opening_12, sum(closing_3_mrr)::text as closing_3, sum(closing_12_mrr)::text as closing_12, count(churn_category)::text as reasons,
    count(plan_left)::text as plans_left, count(case when closes_month then 1 end)::text as closings
  from mrr_movements
  where ${where}
  group by kind
  order by kind`;

/** Throws with the first difference. */
export function assertSame(what: string, ours: unknown[], theirs: unknown[]): void {
  const [a, b] = [ours, theirs].map((rows) => rows.map((row) => JSON.stringify(row)));
  const at = a?.findIndex((row, index) => row !== b?.[index]) ?? -1;
  if (at !== -1 || a?.length !== b?.length) throw new Error(`${what} differ:\n${a?.[at] ?? `${a?.length} rows`}\n${b?.[at] ?? `${b?.length} rows`}`);
}
