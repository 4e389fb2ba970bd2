import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { churnKind } from "./churn-kind";
import { paidSpans, type LedgerSource } from "./paid-spans";

/**
 * Per customer and day the net change of its total MRR (METRICS §2). Read the CTEs from top to bottom: stretches →
 * steps up and down → one net step a day → running total → why those who left did.
 */
export async function insertMovements(tx: Tx, source: LedgerSource): Promise<void> {
  const { workspaceId } = source;
  await tx.execute(sql`
    with spans as (${paidSpans(source)}),
    steps as (
      select customer_id, starts_on as day, mrr as step from spans
      union all
      select customer_id, ends_on, -mrr from spans where ends_on is not null
    ),
    -- Leaving and returning, or starting and ending, on one day is no movement.
    days as (
      select customer_id, day, date_trunc('month', day::timestamp)::date as month, sum(step)::bigint as step
      from steps
      group by customer_id, day
      having sum(step) <> 0
    ),
    -- All windows share one order, so the rows are sorted once.
    totals as (
      select customer_id, day, month, step,
        (sum(step) over upto)::bigint as after,
        coalesce(sum(step) over earlier_months, 0)::bigint as opening,
        row_number() over upto as nth,
        lead(day) over upto as next_on,
        lead(month) over upto is distinct from month as closes_month
      from days
      window upto as (partition by customer_id order by month, day rows unbounded preceding),
        earlier_months as (partition by customer_id order by month range between unbounded preceding and '1 day' preceding)
    ),
    -- The first day of the stay that a step down ends; null for the first stay, which nothing came before.
    stays as (
      select t.*, max(day) filter (where after = step and nth > 1) over (partition by customer_id order by month, day) as stay_from
      from totals t
    ),
    leavings as (
      select customer_id, ends_on as day, bool_or(undated) as undated, bool_or(lapsed) as lapsed,
        max(requested_on) filter (where requested_on <= ends_on) as requested_on,
        (array_agg(plan order by mrr desc, plan))[1] as plan,
        (array_agg(plan order by mrr desc, plan) filter (where final))[1] as final_plan
      from spans
      where ends_on is not null
      group by customer_id, ends_on
    ),
    -- A cancellation belongs to the next churn on or after its date if no reactivation lies between, and to what its own
    -- subscription ended with: leaving one of several is no churn and keeps its reason on the contraction.
    reasons as (
      select distinct on (m.customer_id, m.day) m.customer_id, m.day, c.kind, c.category, c.reason
      from stays m
      join cancellations c on c.workspace_id = ${workspaceId} and c.customer_id = m.customer_id
        and c.cancelled_on <= m.day and (m.stay_from is null or c.cancelled_on >= m.stay_from)
      left join spans s on s.subscription_id = c.subscription_id and s.customer_id = c.customer_id and s.ends_on = m.day
      where m.step < 0
        and case when m.after = 0 then c.subscription_id is null or s.subscription_id is not null else coalesce(s.final, false) end
      order by m.customer_id, m.day, c.cancelled_on desc, c.reason is null, c.category is null,
        c.category, c.reason, c.kind
    )
    insert into mrr_movements (workspace_id, customer_id, occurred_on, month, next_on, kind, before_mrr, after_mrr, opening_mrr,
      closes_month, undated, churn_kind, churn_category, churn_reason, plan_left)
    select ${workspaceId}, m.customer_id, m.day, m.month, m.next_on,
      case
        when m.after = 0 then 'churn'
        when m.step < 0 then 'contraction'
        when m.after > m.step then 'expansion'
        when m.nth = 1 then 'new'
        else 'reactivation'
      end,
      m.after - m.step, m.after, m.opening, m.closes_month,
      m.after = 0 and l.undated,
      case when m.after = 0 then ${churnKind(workspaceId)} end,
      r.category, r.reason,
      case when m.after = 0 then l.plan else l.final_plan end
    from stays m
    left join leavings l on m.step < 0 and l.customer_id = m.customer_id and l.day = m.day
    left join reasons r on m.step < 0 and r.customer_id = m.customer_id and r.day = m.day
    order by m.customer_id, m.day
  `);
}
