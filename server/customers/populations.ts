import { sql, type SQL } from "drizzle-orm";
import { wholeMonths } from "../ledger/whole-months";
import type { LifeFactors } from "../metrics/churn/life-left";
import type { FactSource } from "../facts/members";
import type { Population } from "@/common/populations";
import { addMonths, lastDayOf, type MonthRange } from "../metrics/period";

/** `facts` names the workspace, the data date and the members that the list joins. */
type Window = { facts: FactSource; range: MonthRange; /** For the LTV lost. */ life?: LifeFactors | undefined };

/**
 * Body of a CTE: the rows behind a number, with the ledger row each was found by and its amount. Their count (and the sum
 * of their amounts) is the number: an event that happened twice to a customer stands there twice.
 */
export function population(which: Population, window: Window): SQL {
  switch (which) {
    case "active_at_close":
      return standing(window, closing(window));
    case "active_at_opening":
      return standing(window, sql`(${firstDay(window.range.from)} - 1)`);
    case "retained":
      return sql`
        select closing.* from (${standing(window, closing(window))}) closing
        join (${standing(window, sql`(${firstDay(window.range.from)} - 1)`)}) opening on opening.customer_id = closing.customer_id`;
    case "at_each_opening":
      return sql`select m.customer_id, m.opening as occurred_on, m.kind, m.after_mrr as amount, ${why} from (${openings(window)}) m`;
    case "kept_each_month":
      return sql`
        select o.customer_id, o.opening as occurred_on, m.kind, m.after_mrr as amount, ${why}
        from (${openings(window)}) o
        join mrr_movements m on m.workspace_id = ${window.facts.workspaceId} and m.customer_id = o.customer_id and m.after_mrr > 0
          and m.occurred_on <= o.closes_on and (m.next_on is null or m.next_on > o.closes_on)`;
    case "lost":
      // As monthly rates count them: with MRR at the opening of a month and none at its close.
      return moved(window, sql`m.opening_mrr`, sql`m.closes_month and m.opening_mrr > 0 and m.after_mrr = 0`);
    case "new_in_range":
      return moved(window, sql`m.after_mrr`, sql`m.kind = 'new'`);
    case "churned_in_range":
      return moved(window, sql`m.before_mrr`, sql`m.kind = 'churn'`);
    case "ltv_lost_in_range":
      return worthLost(window);
    case "reactivated_in_range":
      return moved(window, sql`m.after_mrr`, sql`m.kind = 'reactivation'`);
    case "expanded_in_range":
      return moved(window, sql`m.after_mrr - m.before_mrr`, sql`m.kind = 'expansion'`);
    case "contracted_in_range":
      return moved(window, sql`m.before_mrr - m.after_mrr`, sql`m.kind = 'contraction'`);
    case "moved_in_range":
      return moved(window, sql`m.after_mrr - m.before_mrr`, sql`true`);
    case "everyone":
      return sql`
        select m.customer_id, m.occurred_on, m.kind, m.after_mrr as amount, ${why}
        from mrr_movements m where m.workspace_id = ${window.facts.workspaceId} and m.next_on is null`;
    case "gone":
      return sql`
        select m.customer_id, m.occurred_on, m.kind, m.before_mrr as amount, ${why}
        from mrr_movements m where m.workspace_id = ${window.facts.workspaceId} and m.next_on is null and m.after_mrr = 0`;
    case "subscribed_at_close":
      return subscribed(window);
    case "leaving":
      return leaving(window);
    case "renewing":
      return renewing(window);
  }
}

/** Of a departure; a contraction keeps the reason given for the subscription that ended. `item` tells a customer's rows of one day apart. */
const why = sql`m.churn_kind, m.churn_category, m.churn_reason, m.plan_left, m.undated, m.next_on, null::text as plan, '' as item`;
export const noReason = sql`null::text as churn_kind, null::text as churn_category, null::text as churn_reason, null::text as plan_left, false as undated, null::date as next_on`;

/** Customers with MRR at the end of a day: the ledger row that holds then. */
function standing({ facts: { workspaceId } }: Window, day: SQL): SQL {
  return sql`
    select m.customer_id, m.occurred_on, m.kind, m.after_mrr as amount, ${why}
    from mrr_movements m
    where m.workspace_id = ${workspaceId} and m.after_mrr > 0 and m.occurred_on <= ${day} and (m.next_on is null or m.next_on > ${day})`;
}

function moved({ facts: { workspaceId }, range }: Window, amount: SQL, condition: SQL): SQL {
  return sql`
    select m.customer_id, m.occurred_on, m.kind, ${amount} as amount, ${why}
    from mrr_movements m
    where m.workspace_id = ${workspaceId}
      and m.occurred_on >= ${firstDay(range.from)} and m.occurred_on < ${firstDay(addMonths(range.to, 1))} and ${condition}`;
}

/**
 * Each departure with the LTV that went with it (metrics/churn/life-left.ts), minor units with a fraction: it is rounded where it is told, so that the
 * sum of all is the number. Nothing where margin or life cannot be told.
 */
function worthLost({ facts: { workspaceId }, range, life = { margins: [], lives: [] } }: Window): SQL {
  const margins = life.margins.map(({ month, margin }) => ({ month: `${month}-01`, margin }));
  return sql`
    select m.customer_id, m.occurred_on, m.kind, coalesce(m.before_mrr * g.margin * v.months, 0) as amount, ${why}
    from mrr_movements m
    join members r on r.customer_id = m.customer_id
    left join jsonb_to_recordset(${JSON.stringify(margins)}::jsonb) g (month date, margin double precision) on g.month = date_trunc('month', m.occurred_on::timestamp)::date
    left join jsonb_to_recordset(${JSON.stringify(life.lives)}::jsonb) v (term text, tenure integer, months double precision) on v.term = r.term and v.tenure = ${stayed("m")}
    where m.workspace_id = ${workspaceId} and m.kind = 'churn' and m.occurred_on >= ${firstDay(range.from)} and m.occurred_on < ${firstDay(addMonths(range.to, 1))}`;
}

/** Months as a customer, as churns are counted: of a leaver what the summary says, of an earlier churn of who came back its own. On a row of the ledger and its member `r`. */
export const stayed = (row: "m" | "l") =>
  sql`coalesce(case when ${sql.raw(row)}.next_on is null then r.tenure_months end, ${wholeMonths(sql`r.first_paid_on`, sql`${sql.raw(row)}.occurred_on`)})`;

/** The ledger rows that hold at the start of a month of the range, once for each of those months, with its first day and the one it closes on. */
function openings(window: Window): SQL {
  const { facts, range } = window;
  return sql`
    select m.*, g.day::date as opening, least((g.day + interval '1 month')::date - 1, ${closing(window)}) as closes_on
    from mrr_movements m
    cross join lateral generate_series(
      greatest(date_trunc('month', m.occurred_on::timestamp) + interval '1 month', ${firstDay(range.from)}::timestamp),
      least(m.next_on::timestamp, ${firstDay(range.to)}::timestamp),
      '1 month') g (day)
    where m.workspace_id = ${facts.workspaceId} and m.after_mrr > 0`;
}

/** Stretches paid at the end of the close, each with its plan of that day. */
function subscribed(window: Window): SQL {
  const day = closing(window);
  return sql`
    select p.customer_id, p.starts_on as occurred_on, 'subscription' as kind, p.mrr as amount, ${noReason}, coalesce(p.plan, '') as plan, p.subscription_id::text as item
    from paid_spans p
    where p.workspace_id = ${window.facts.workspaceId} and p.starts_on <= ${day} and (p.ends_on is null or p.ends_on > ${day})`;
}

/** Who pays today and is known to leave, with the MRR of the data date and the reason given. */
function leaving({ facts }: Window): SQL {
  return sql`
    select l.customer_id, l.leaves_on as occurred_on, 'churn' as kind, l.mrr as amount, l.kind as churn_kind, l.category as churn_category, l.reason as churn_reason,
      l.plan as plan_left, not l.dated as undated, null::date as next_on, null::text as plan, '' as item
    from scheduled_churns l where l.workspace_id = ${facts.workspaceId}`;
}

/** As the cells of what is dated count them, with the MRR of the data date. */
function renewing({ facts }: Window): SQL {
  return sql`
    select u.customer_id, u.day as occurred_on, 'renewal' as kind, u.mrr as amount, ${noReason}, null::text as plan, '' as item
    from upcoming_renewals u where u.workspace_id = ${facts.workspaceId}`;
}

const firstDay = (month: string) => sql`${`${month}-01`}::date`;

/** The running month closes at the data date. */
function closing({ range, facts: { dataDate } }: Window): SQL {
  const end = lastDayOf(range.to);
  return sql`${end < dataDate ? end : dataDate}::date`;
}
