import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { countedAs, holdsOn, lastTold, mappedTo } from "./cancellations";
import { churnKind } from "./churn-kind";
import { gatherStatistics } from "./gather-statistics";
import type { LedgerSource } from "./paid-spans";
import { inScope } from "./scope";

/** Per customer and day the net change of its total MRR (METRICS §2), and why those who left did. */
export async function insertMovements(tx: Tx, source: LedgerSource): Promise<void> {
  await prepareMovements(tx, source);
  const { workspaceId, scope } = source;
  const { rowCount } = await tx.execute(sql`
    -- A cancellation belongs to the next churn on or after its date if no reactivation lies between, and to what its own
    -- subscription ended with: leaving one of several is no churn and keeps its reason on the contraction.
    with reasons as (
      select distinct on (m.customer_id, m.day) m.customer_id, m.day, c.id, ${countedAs.kind} as kind, ${countedAs.category} as category,
        ${countedAs.reason} as reason
      from new_movements m
      join cancellations c on c.workspace_id = ${workspaceId} and c.customer_id = m.customer_id ${inScope(sql`c.customer_id`, scope)}
        and c.cancelled_on <= m.day and (m.stay_from is null or c.cancelled_on >= m.stay_from) and ${holdsOn(sql`m.day`)}
      ${mappedTo(workspaceId)}
      left join paid_spans p on p.workspace_id = ${workspaceId} and p.customer_id = c.customer_id ${inScope(sql`p.customer_id`, scope)}
        and p.subscription_id = c.subscription_id and p.ends_on = m.day
      where m.step < 0
        and case when m.after = 0 then c.subscription_id is null or p.subscription_id is not null else coalesce(p.final, false) end
      order by m.customer_id, m.day, ${lastTold}
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
      m.after = 0 and m.undated,
      case when m.after = 0 then ${churnKind(workspaceId)} end,
      r.category, r.reason, case when m.after = 0 then m.plan_ended when m.step < 0 then m.plan_final end, r.id
    from new_movements m
    left join reasons r on m.step < 0 and r.customer_id = m.customer_id and r.day = m.day
  `);
  await tx.execute(sql`drop table new_movements`);
  await gatherStatistics(tx, "mrr_movements", rowCount);
}

/**
 * The temporary table `new_movements`, in the order of customers and days. Read the queries from the inside out: stretches
 * → steps up and down → one net step a day → running total → what was paid at the closes around.
 */
async function prepareMovements(tx: Tx, source: LedgerSource): Promise<void> {
  await tx.execute(sql`
    create temporary table new_movements on commit drop as
    -- The first day of the stay that a step down ends; null for the first stay, which nothing came before.
    select m.*, max(m.day) filter (where m.after = m.step and m.nth > 1) over (partition by m.customer_id order by m.month_no, m.day rows unbounded preceding) as stay_from,
      first_value(m.opening) over (partition by m.customer_id order by m.month_no range between 2 preceding and 2 following) as opening_3,
      last_value(m.closing) over (partition by m.customer_id order by m.month_no range between 2 preceding and 2 following) as closing_3,
      first_value(m.opening) over (partition by m.customer_id order by m.month_no range between 11 preceding and 11 following) as opening_12,
      last_value(m.closing) over (partition by m.customer_id order by m.month_no range between 11 preceding and 11 following) as closing_12
    from (
      select t.*, first_value(t.after - t.step) over of_month as opening, last_value(t.after) over of_month as closing
      from (
        select d.*, app.total(d.step) over upto as after, row_number() over upto as nth, lead(d.day) over upto as next_on,
          lead(d.month_no) over upto is distinct from d.month_no as closes_month
        from (${netSteps(source)}) d
        -- All windows share the order of the steps, so rows are sorted once.
        window upto as (partition by d.customer_id order by d.month_no, d.day rows unbounded preceding)
      ) t
      window of_month as (partition by t.customer_id, t.month_no order by t.day rows between unbounded preceding and unbounded following)
    ) m`);
}

/** One net step a day, with what ended that day. Leaving and returning, or starting and ending, on one day is no movement. */
function netSteps({ workspaceId, dataDate, scope }: LedgerSource): SQL {
  const steps = (day: SQL, step: SQL) => sql`
    select p.customer_id, ${monthNo(day)} as month_no, ${day} as day, ${step} as step, p.plan, p.mrr, p.undated, p.final, p.lapsed, p.requested_on
    from paid_spans p
    where p.workspace_id = ${workspaceId} ${inScope(sql`p.customer_id`, scope)} and ${day} <= ${dataDate}::date`;
  return sql`
    select s.customer_id, s.month_no, s.day, app.total(s.step) as step,
      bool_or(s.undated) filter (where s.step < 0) as undated, bool_or(s.lapsed) filter (where s.step < 0) as lapsed,
      max(s.requested_on) filter (where s.step < 0 and s.requested_on <= s.day) as requested_on,
      (array_agg(s.plan order by s.mrr desc, s.plan) filter (where s.step < 0))[1] as plan_ended,
      (array_agg(s.plan order by s.mrr desc, s.plan) filter (where s.step < 0 and s.final))[1] as plan_final
    from (${steps(sql`p.starts_on`, sql`p.mrr`)} union all ${steps(sql`p.ends_on`, sql`-p.mrr`)}) s
    group by s.customer_id, s.month_no, s.day
    having app.total(s.step) <> 0`;
}

/** Counts months, so that frames of windows are a matter of integers. */
const monthNo = (day: SQL) => sql`(date_part('year', ${day}) * 12 + date_part('month', ${day}))::integer`;
