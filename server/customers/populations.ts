import { sql, type SQL } from "drizzle-orm";
import type { WorkspaceId } from "@/db/workspace-id";
import type { Population } from "../metrics/explain/types";
import { addMonths, lastDayOf, type DateOnly, type MonthRange } from "../metrics/period";

type Window = { workspaceId: WorkspaceId; range: MonthRange; dataDate: DateOnly };

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
    case "lost":
      // As monthly rates count them: with MRR at the opening of a month and none at its close.
      return moved(window, sql`m.opening_mrr`, sql`m.closes_month and m.opening_mrr > 0 and m.after_mrr = 0`);
    case "new_in_range":
      return moved(window, sql`m.after_mrr`, sql`m.kind = 'new'`);
    case "churned_in_range":
      return moved(window, sql`m.before_mrr`, sql`m.kind = 'churn'`);
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
        from mrr_movements m where m.workspace_id = ${window.workspaceId} and m.next_on is null`;
  }
}

/** Of a departure; a contraction keeps the reason given for the subscription that ended. */
const why = sql`m.churn_kind, m.churn_category, m.churn_reason, m.plan_left, m.undated, m.next_on`;

/** Customers with MRR at the end of a day: the ledger row that holds then. */
function standing({ workspaceId }: Window, day: SQL): SQL {
  return sql`
    select m.customer_id, m.occurred_on, m.kind, m.after_mrr as amount, ${why}
    from mrr_movements m
    where m.workspace_id = ${workspaceId} and m.after_mrr > 0 and m.occurred_on <= ${day} and (m.next_on is null or m.next_on > ${day})`;
}

function moved({ workspaceId, range }: Window, amount: SQL, condition: SQL): SQL {
  return sql`
    select m.customer_id, m.occurred_on, m.kind, ${amount} as amount, ${why}
    from mrr_movements m
    where m.workspace_id = ${workspaceId}
      and m.occurred_on >= ${firstDay(range.from)} and m.occurred_on < ${firstDay(addMonths(range.to, 1))} and ${condition}`;
}

const firstDay = (month: string) => sql`${`${month}-01`}::date`;

/** The running month closes at the data date. */
function closing({ range, dataDate }: Window): SQL {
  const end = lastDayOf(range.to);
  return sql`${end < dataDate ? end : dataDate}::date`;
}
