import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { churnKind } from "./churn-kind";
import { gatherStatistics } from "./gather-statistics";
import { countedAs, holdsOn, isAside, mappedTo } from "./cancellations";
import { paidSpans, type LedgerSource } from "./paid-spans";
import { inScope } from "./scope";

/**
 * Per customer and day the net change of its total MRR (METRICS §2). Read the CTEs from top to bottom: stretches →
 * steps up and down → one net step a day → running total → why those who left did.
 */
export async function insertMovements(tx: Tx, source: LedgerSource): Promise<void> {
  const { workspaceId, scope } = source;
  const { rowCount } = await tx.execute(sql`
    with spans as (${paidSpans(source)}),
    steps as (
      select customer_id, ${monthNo(sql`starts_on`)} as month_no, starts_on as day, mrr as step from spans
      union all
      select customer_id, ${monthNo(sql`ends_on`)}, ends_on, -mrr from spans where ends_on is not null
    ),
    -- Leaving and returning, or starting and ending, on one day is no movement.
    days as (
      select customer_id, month_no, day, sum(step)::bigint as step
      from steps
      group by customer_id, month_no, day
      having sum(step) <> 0
    ),
    -- All windows share the order of the groups, so the rows are sorted once. What was paid at another month's close is the sum of the
    -- steps up to then.
    totals as (
      select customer_id, month_no, day, step,
        (sum(step) over upto)::bigint as after,
        ${closeOf("1 preceding")} as opening,
        ${closeOf("3 preceding")} as opening_3, ${closeOf("2 following")} as closing_3,
        ${closeOf("12 preceding")} as opening_12, ${closeOf("11 following")} as closing_12,
        row_number() over upto as nth,
        lead(day) over upto as next_on,
        lead(month_no) over upto is distinct from month_no as closes_month
      from days
      window upto as (partition by customer_id order by month_no, day rows unbounded preceding)
    ),
    -- The first day of the stay that a step down ends; null for the first stay, which nothing came before.
    stays as (
      select t.*, max(day) filter (where after = step and nth > 1) over (partition by customer_id order by month_no, day) as stay_from
      from totals t
    ),
    -- What ended with a churn, or for good with a contraction.
    leavings as (
      select m.customer_id, m.day, bool_or(s.undated) as undated, bool_or(s.lapsed) as lapsed,
        max(s.requested_on) filter (where s.requested_on <= s.ends_on) as requested_on,
        (array_agg(s.plan order by s.mrr desc, s.plan))[1] as plan
      from stays m
      join spans s on s.customer_id = m.customer_id and s.ends_on = m.day
      where m.step < 0 and (m.after = 0 or s.final)
      group by m.customer_id, m.day
    ),
    -- A cancellation belongs to the next churn on or after its date if no reactivation lies between, and to what its own
    -- subscription ended with: leaving one of several is no churn and keeps its reason on the contraction.
    reasons as (
      select distinct on (m.customer_id, m.day) m.customer_id, m.day, c.id, ${countedAs.kind} as kind, ${countedAs.category} as category,
        ${countedAs.reason} as reason
      from stays m
      join cancellations c on c.workspace_id = ${workspaceId} and c.customer_id = m.customer_id ${inScope(sql`c.customer_id`, scope)}
        and c.cancelled_on <= m.day and (m.stay_from is null or c.cancelled_on >= m.stay_from) and ${holdsOn(sql`m.day`)}
      ${mappedTo(workspaceId)}
      left join spans s on s.subscription_id = c.subscription_id and s.customer_id = c.customer_id and s.ends_on = m.day
      where m.step < 0
        and case when m.after = 0 then c.subscription_id is null or s.subscription_id is not null else coalesce(s.final, false) end
      order by m.customer_id, m.day, ${isAside}, c.cancelled_on desc, c.reason is null, c.category is null,
        c.category, c.reason, c.kind, c.comment is null, c.id
    )
    insert into mrr_movements (workspace_id, customer_id, occurred_on, month, next_on, kind, before_mrr, after_mrr, opening_mrr,
      closes_month, opening_3_mrr, opening_12_mrr, closing_3_mrr, closing_12_mrr, undated, churn_kind, churn_category, churn_reason,
      plan_left, cancellation_id)
    select ${workspaceId}, m.customer_id, m.day, date_trunc('month', m.day::timestamp)::date, m.next_on,
      case
        when m.after = 0 then 'churn'
        when m.step < 0 then 'contraction'
        when m.after > m.step then 'expansion'
        when m.nth = 1 then 'new'
        else 'reactivation'
      end,
      m.after - m.step, m.after, m.opening, m.closes_month,
      m.opening_3, m.opening_12, m.closing_3, m.closing_12,
      m.after = 0 and l.undated,
      case when m.after = 0 then ${churnKind(workspaceId)} end,
      r.category, r.reason, l.plan, r.id
    from stays m
    left join leavings l on m.step < 0 and l.customer_id = m.customer_id and l.day = m.day
    left join reasons r on m.step < 0 and r.customer_id = m.customer_id and r.day = m.day
    order by m.customer_id, m.day
  `);
  await gatherStatistics(tx, "mrr_movements", rowCount);
}

/** Counts months, so that frames of windows are a matter of integers. */
const monthNo = (day: SQL) => sql`(date_part('year', ${day}) * 12 + date_part('month', ${day}))::integer`;

/** MRR at the close of the month that stands so many months before or after the row's. */
const closeOf = (month: string) => sql`coalesce(sum(step) over (partition by customer_id order by month_no range between unbounded preceding and ${sql.raw(month)}), 0)::bigint`;
