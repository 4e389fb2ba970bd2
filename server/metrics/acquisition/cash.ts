import type { History } from "../kpis/history";
import { partial } from "../kpis/stocks";
import { serve, type Recipe } from "../kpis/recipe";
import type { YearMonth } from "../period";
import { answer, unanswered, withWarnings, type MetricValue } from "../value";
import { costsByCohort, whyNot } from "./costs";

/**
 * Acquisition spend not yet come back at a month's end: over cohorts, what is missing of their cost once their margin
 * to date is deducted; with payments, once the cash received is. A cohort in the black lends nothing to the others.
 */
export function cashTiedUp(history: History, month: YearMonth): Recipe[] {
  const window = { from: month, to: month };
  const reason = whyNot(history);
  const costs = costsByCohort(history);
  const warnings = partial(history, window);
  const tied = (returned: Map<YearMonth, number>): MetricValue => {
    const cohorts = [...costs].filter(([cohort]) => cohort <= month);
    return withWarnings(answer("money", cohorts.reduce((total, [cohort, cost]) => total + Math.max(0, cost - (returned.get(cohort) ?? 0)), 0)), warnings);
  };
  const { payments } = history;
  const paid = payments && payments.length > 0 ? payments : null;
  return [
    serve("cash_tied_up", reason ? unanswered("money", reason) : tied(sumByCohort(history.cells, month, (cell) => cell.closingMarginMrr)), window, "everyone"),
    serve(
      "cash_tied_up.received",
      reason || !paid ? unanswered("money", reason ?? "no_data") : tied(sumByCohort(paid, month, (cell) => cell.received)),
      window,
      "everyone",
    ),
  ];
}

function sumByCohort<Cell extends { cohortMonth: YearMonth; month: YearMonth }>(cells: readonly Cell[], until: YearMonth, of: (cell: Cell) => bigint) {
  const sums = new Map<YearMonth, number>();
  for (const cell of cells) {
    if (cell.month <= until) sums.set(cell.cohortMonth, (sums.get(cell.cohortMonth) ?? 0) + Number(of(cell)));
  }
  return sums;
}
