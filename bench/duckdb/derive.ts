import { windowLengths } from "@/server/facts/window-lengths";
import { DATA_DATE } from "../company";

const D = `date '${DATA_DATE}'`;

const spans = `
  select customer_id, subscription_id, plan, term, unit_mrr * quantity as mrr, starts_on,
    case when ends_on <= ${D} then ends_on end as ends_on, p.ends_on is not distinct from e.ended_on and ends_on is not null as final
  from phases p join subscription_ends e using (subscription_id)
  where starts_on <= ${D}`;

/** Movements from subscriptions by the definitions of docs/metrics: the net step a day, the running total, and why. */
export const duckLedger = `
  create table mrr_movements as
  with spans as materialized (${spans}),
  steps as (
    select customer_id, starts_on as day, mrr as step from spans
    union all
    select customer_id, ends_on, -mrr from spans where ends_on is not null
  ),
  days as (
    select customer_id, day, sum(step)::bigint as step from steps group by all having sum(step) <> 0
  ),
  totals as (
    select customer_id, day, date_trunc('month', day)::date as month, step,
      (sum(step) over upto)::bigint as after,
      row_number() over upto as nth,
      lead(day) over upto as next_on,
      (year(day) * 12 + month(day))::int as month_no
    from days
    window upto as (partition by customer_id order by day rows unbounded preceding)
  ),
  stays as (
    select *,
      max(case when after = step and nth > 1 then day end) over upto as stay_from,
      date_trunc('month', next_on) is distinct from month as closes_month,
      coalesce(first_value(after - step) over (partition by customer_id, month order by day), 0) as opening,
      last_value(after) over (partition by customer_id, month order by day rows between unbounded preceding and unbounded following) as closing
    from totals
    window upto as (partition by customer_id order by day rows unbounded preceding)
  ),
  around as (
    select *,
      ${windowLengths.map((length) => `first_value(opening) over w${length} as opening_${length}, last_value(closing) over w${length} as closing_${length}`).join(", ")}
    from stays
    window ${windowLengths.map((length) => `w${length} as (partition by customer_id order by month_no range between ${length - 1} preceding and ${length - 1} following)`).join(", ")}
  ),
  leavings as (
    select customer_id, ends_on as day, arg_max(plan, mrr) as plan, arg_max(plan, mrr) filter (where final) as final_plan
    from spans where ends_on is not null group by all
  ),
  reasons as (
    select m.customer_id, m.day, arg_max({'id': c.id, 'kind': c.kind, 'category': c.category, 'reason': c.reason}, c.cancelled_on) as said
    from stays m
    join cancellations c on c.customer_id = m.customer_id and c.cancelled_on <= m.day and (m.stay_from is null or c.cancelled_on >= m.stay_from)
    join spans s on s.subscription_id = c.subscription_id and s.ends_on = m.day
    where m.step < 0 and (m.after = 0 or s.final)
    group by all
  )
  select m.customer_id, m.day as occurred_on, m.month, m.next_on,
    case when m.after = 0 then 'churn' when m.step < 0 then 'contraction' when m.after > m.step then 'expansion' when m.nth = 1 then 'new' else 'reactivation' end as kind,
    m.after - m.step as before_mrr, m.after as after_mrr, m.opening as opening_mrr, m.closes_month,
    ${windowLengths.map((length) => `m.opening_${length} as opening_${length}_mrr, m.closing_${length} as closing_${length}_mrr`).join(", ")}, false as undated,
    case when m.after = 0 then coalesce(r.said.kind, 'unknown') end as churn_kind,
    r.said.category as churn_category, r.said.reason as churn_reason,
    case when m.after = 0 then l.plan when m.step < 0 then l.final_plan end as plan_left,
    r.said.id as cancellation_id
  from around m
  left join leavings l on l.customer_id = m.customer_id and l.day = m.day
  left join reasons r on r.customer_id = m.customer_id and r.day = m.day`;

export const duckSummaries = `
  create table customer_summaries as
  with spans as materialized (${spans}),
  firsts as (select customer_id, occurred_on, month from mrr_movements where kind = 'new'),
  lasts as (select customer_id, occurred_on, before_mrr, after_mrr, plan_left from mrr_movements where next_on is null),
  first_plans as (
    select s.customer_id, arg_max({'plan': s.plan, 'term': s.term}, s.mrr) as bought
    from spans s join firsts f on f.customer_id = s.customer_id and f.occurred_on = s.starts_on
    group by all
  ),
  current_plans as (select customer_id, arg_max(plan, mrr) as plan from spans where ends_on is null group by all)
  select f.customer_id, f.month as cohort_month, f.occurred_on as first_paid_on, p.bought.plan as first_plan, p.bought.term as first_term,
    coalesce(c.channel, case when c.referred_by is not null then 'referral' end, '') as channel, coalesce(c.country, '') as country,
    l.after_mrr as mrr, case when l.after_mrr > 0 then l.after_mrr else l.before_mrr end as last_mrr,
    case when l.after_mrr > 0 then n.plan else l.plan_left end as current_plan,
    case when l.after_mrr = 0 then l.occurred_on end as churned_on
  from firsts f
  join lasts l using (customer_id)
  join first_plans p using (customer_id)
  join customers c on c.id = f.customer_id
  left join current_plans n on n.customer_id = f.customer_id`;

const columns = {
  plan: "s.first_plan",
  channel: "s.channel",
  term: "s.first_term",
  plan_term: "s.first_plan || ' ' || s.first_term",
  channel_term: "s.channel || ' ' || s.first_term",
};

const margin = (mrr: string) => `round_even(${mrr} * 0.8125, 0)::bigint`;

export type Dimension = keyof typeof columns;

/** Cells by cohort and month of everyone and by these dimensions: from movements and summaries. */
export const duckCells = (dimensions: Dimension[]) => `
  with moved as (
    select s.cohort_month, m.month, ${dimensions.map((dimension) => `${columns[dimension]} as ${dimension}`).join(", ")},
      count(*) filter (where m.kind = 'new') as new_customers,
      count(*) filter (where m.kind = 'reactivation') as reactivated_customers,
      count(*) filter (where m.churn_kind = 'voluntary') as churned_voluntary,
      count(*) filter (where m.churn_kind = 'involuntary') as churned_involuntary,
      count(*) filter (where m.churn_kind = 'unknown') as churned_unknown,
      sum(m.after_mrr) filter (where m.kind = 'new') as new_mrr,
      sum(m.after_mrr - m.before_mrr) filter (where m.kind = 'expansion') as expansion_mrr,
      sum(m.after_mrr) filter (where m.kind = 'reactivation') as reactivation_mrr,
      sum(m.before_mrr - m.after_mrr) filter (where m.kind = 'contraction') as contraction_mrr,
      sum(m.before_mrr) filter (where m.kind = 'churn') as churn_mrr,
      count(*) filter (where closes_month and opening_mrr > 0 and after_mrr = 0) as lost_customers,
      count(*) filter (where closes_month and opening_mrr = 0 and after_mrr = 0 and m.month = s.cohort_month) as new_lost_customers,
      sum(after_mrr - opening_mrr) filter (where closes_month and opening_mrr > 0) as retained_step,
      sum(least(after_mrr - opening_mrr, 0)) filter (where closes_month and opening_mrr > 0) as gross_step,
      sum(opening_mrr) filter (where closes_month and opening_mrr > 0 and after_mrr = 0) as lost_x,
      sum(opening_mrr * opening_mrr) filter (where closes_month and opening_mrr > 0 and after_mrr = 0) as lost_xx,
      sum(after_mrr * after_mrr - opening_mrr * opening_mrr) filter (where closes_month and opening_mrr > 0) as yy_step,
      sum(opening_mrr * (after_mrr - opening_mrr)) filter (where closes_month and opening_mrr > 0) as xy_step,
      sum(after_mrr * after_mrr - opening_mrr * opening_mrr) filter (where closes_month) as closing2_step,
      sum(${margin("after_mrr")} - ${margin("opening_mrr")}) filter (where closes_month) as margin_step
    from mrr_movements m join customer_summaries s using (customer_id)
    group by all
  ),
  moves as (
    select breakdown, value, cohort_month, month, sum(columns(* exclude (breakdown, value, cohort_month, month)))
    from (
      select 'none' as breakdown, '' as value, * exclude (${dimensions.join(", ")}) from moved
      ${dimensions.map((dimension) => `union all select '${dimension}', ${dimension}, * exclude (${dimensions.join(", ")}) from moved`).join("\n")}
    )
    group by all
  ),
  months as (
    select k.breakdown, k.value, k.cohort_month, unnest(generate_series(k.cohort_month::timestamp, ${D}::timestamp, interval 1 month))::date as month
    from (select distinct breakdown, value, cohort_month from moves) k
  ),
  stocks as (
    select k.*, m.* exclude (breakdown, value, cohort_month, month),
      sum(coalesce(new_customers + reactivated_customers - churned_voluntary - churned_involuntary - churned_unknown, 0)) over so_far as closing_customers,
      sum(coalesce(new_mrr, 0) + coalesce(expansion_mrr, 0) + coalesce(reactivation_mrr, 0) - coalesce(contraction_mrr, 0) - coalesce(churn_mrr, 0)) over so_far as closing_mrr,
      sum(coalesce(closing2_step, 0)) over so_far as sum_closing2,
      sum(coalesce(margin_step, 0)) over so_far as closing_margin_mrr
    from months k left join moves m using (breakdown, value, cohort_month, month)
    window so_far as (partition by k.breakdown, k.value, k.cohort_month order by k.month)
  ),
  cells as (
    select *,
      closing_customers - coalesce(new_customers + reactivated_customers - churned_voluntary - churned_involuntary - churned_unknown, 0) as opening_customers,
      closing_mrr - coalesce(new_mrr, 0) - coalesce(expansion_mrr, 0) - coalesce(reactivation_mrr, 0) + coalesce(contraction_mrr, 0) + coalesce(churn_mrr, 0) as opening_mrr,
      sum_closing2 - coalesce(closing2_step, 0) as sum_opening2
    from stocks
  )
  select breakdown, value, cohort_month, month, opening_customers, closing_customers, opening_mrr, closing_mrr,
    columns('^(new|react|churn|expan|contr).*'),
    opening_customers - coalesce(lost_customers, 0) as retained_customers, opening_mrr + coalesce(retained_step, 0) as retained_mrr,
    opening_mrr + coalesce(gross_step, 0) as gross_retained_mrr, closing_margin_mrr,
    opening_mrr - coalesce(lost_x, 0) as sum_x, sum_opening2 - coalesce(lost_xx, 0) as sum_xx, sum_opening2 + coalesce(yy_step, 0) as sum_yy,
    sum_opening2 + coalesce(xy_step, 0) as sum_xy, sum_opening2, sum_closing2
  from cells
  where opening_customers > 0 or new_customers > 0 or reactivated_customers > 0`;
