/** What people write by hand on the same tables: customers, MRR and what was kept of them by cohort, month and plan. */
export const byHand = (workspaceId: string) => `
  with months as (
    select m::date as month, (m + interval '1 month' - interval '1 day')::date as closes_on
    from generate_series((select min(cohort_month) from customer_summaries where workspace_id = '${workspaceId}'), date '2026-06-30', '1 month') m
  ),
  closing as (
    select k.month, s.customer_id, s.cohort_month, s.first_plan, m.after_mrr as mrr
    from months k
    join mrr_movements m on m.workspace_id = '${workspaceId}' and m.occurred_on <= k.closes_on and (m.next_on is null or m.next_on > k.closes_on) and m.after_mrr > 0
    join customer_summaries s on s.workspace_id = '${workspaceId}' and s.customer_id = m.customer_id
  )
  select c.cohort_month, c.month, c.first_plan, count(*) as customers, sum(c.mrr) as mrr, count(b.customer_id) as retained, sum(least(b.mrr, c.mrr)) as gross_retained
  from closing c
  left join closing b on b.customer_id = c.customer_id and b.month = c.month - interval '1 month'
  group by c.cohort_month, c.month, c.first_plan`;
