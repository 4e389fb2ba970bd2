import { sql, type SQL } from "drizzle-orm";
import { marginMrr, marginOf, type MarginSchedule } from "./margin-schedule";
import type { FactSource } from "./members";

/**
 * Body of a CTE: the ledger summed by cohort, month and every breakdown at once, only where something moved.
 *
 * What a month retains of its opening is everything, less what moved: the `_step` columns are what the movements that
 * close their month take from or add to the opening sums (x the opening, y the closing MRR of a customer).
 */
export function movementSums({ workspaceId }: FactSource, schedule: MarginSchedule): SQL {
  const closes = sql`m.closes_month`;
  const held = sql`m.closes_month and m.opening_mrr > 0`;
  const lost = sql`m.closes_month and m.opening_mrr > 0 and m.after_mrr = 0`;
  const square = (amount: string) => sql.raw(`m.${amount}::numeric * m.${amount}`);
  const margin = (amount: string) => marginMrr(sql.raw(`m.${amount}`), marginOf(schedule, sql`m.month`));
  return sql`
    select s.cohort_month, m.month, s.plan, s.term, s.channel, s.country,
      count(*) filter (where m.kind = 'new') as new_customers,
      count(*) filter (where m.kind = 'reactivation') as reactivated_customers,
      count(*) filter (where m.churn_kind = 'voluntary') as churned_voluntary,
      count(*) filter (where m.churn_kind = 'involuntary') as churned_involuntary,
      count(*) filter (where m.churn_kind = 'unknown') as churned_unknown,
      count(*) filter (where m.undated) as churned_undated,
      sum(m.after_mrr) filter (where m.kind = 'new') as new_mrr,
      sum(m.after_mrr - m.before_mrr) filter (where m.kind = 'expansion') as expansion_mrr,
      sum(m.after_mrr) filter (where m.kind = 'reactivation') as reactivation_mrr,
      sum(m.before_mrr - m.after_mrr) filter (where m.kind = 'contraction') as contraction_mrr,
      sum(m.before_mrr) filter (where m.kind = 'churn') as churn_mrr,
      count(*) filter (where ${lost}) as lost_customers,
      count(*) filter (where ${closes} and m.opening_mrr = 0 and m.after_mrr = 0 and m.month = s.cohort_month) as new_lost_customers,
      sum(m.after_mrr - m.opening_mrr) filter (where ${held}) as retained_step,
      sum(least(m.after_mrr - m.opening_mrr, 0)) filter (where ${held}) as gross_step,
      sum(m.opening_mrr) filter (where ${lost}) as lost_x,
      sum(${square("opening_mrr")}) filter (where ${lost}) as lost_xx,
      sum(${square("after_mrr")} - ${square("opening_mrr")}) filter (where ${held}) as yy_step,
      sum(m.opening_mrr::numeric * (m.after_mrr - m.opening_mrr)) filter (where ${held}) as xy_step,
      sum(${square("after_mrr")} - ${square("opening_mrr")}) filter (where ${closes}) as closing2_step,
      sum(${margin("after_mrr")} - ${margin("opening_mrr")}) filter (where ${closes}) as margin_step
    from mrr_movements m
    join members s on s.customer_id = m.customer_id
    where m.workspace_id = ${workspaceId}
    group by s.cohort_month, m.month, s.plan, s.term, s.channel, s.country`;
}

/**
 * Body of a CTE: in a month with a new margin, every customer's closing MRR is taken at the new one, also of those who
 * did not move. The movements of that month already speak of the new margin, so the step is on what it opened with.
 */
export function marginSteps({ workspaceId }: FactSource, schedule: MarginSchedule): SQL {
  const changes = schedule.slice(1).map(({ from, ppm }, index) => sql`(${`${from}-01`}::date, ${schedule[index]?.ppm}::bigint, ${ppm}::bigint)`);
  const none = sql`(null::date, 0::bigint, 0::bigint)`;
  const after = sql`m.after_mrr`;
  return sql`
    select s.cohort_month, g.month, s.plan, s.term, s.channel, s.country,
      sum(${marginMrr(after, sql`g.ppm`)} - ${marginMrr(after, sql`g.earlier_ppm`)}) as margin_step
    from (values ${changes.length > 0 ? sql.join(changes, sql`, `) : none}) g (month, earlier_ppm, ppm)
    join mrr_movements m on m.workspace_id = ${workspaceId}
      and m.month < g.month and (m.next_on is null or m.next_on >= g.month) and m.after_mrr > 0
    join members s on s.customer_id = m.customer_id
    group by s.cohort_month, g.month, s.plan, s.term, s.channel, s.country`;
}
