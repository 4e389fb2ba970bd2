import type { RowsBehind } from "../explain/types";
import type { History } from "../kpis/history";
import { partial } from "../kpis/stocks";
import { serve, type Recipe } from "../kpis/recipe";
import { stillOut } from "../models/still-out";
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
  const cohorts = [...costs].filter(([cohort]) => cohort <= month).map(([cohort, cost]) => ({ cohort, cost }));
  const tied = (id: string, back: Map<YearMonth, number>): Recipe => {
    const owing = cohorts.map(({ cohort, cost }) => ({ cohort, cost, returned: back.get(cohort) ?? 0, out: stillOut(cost, back.get(cohort) ?? 0) }));
    const value: MetricValue = withWarnings(answer("money", owing.reduce((total, { out }) => total + out, 0)), warnings);
    return serve(id, value, window, null, () => rowsOf(owing));
  };
  const { payments } = history;
  const paid = payments && payments.length > 0 ? payments : null;
  return [
    reason ? serve("cash_tied_up", unanswered("money", reason), window, null) : tied("cash_tied_up", sumByCohort(history.cells, month, (cell) => cell.closingMarginMrr)),
    reason || !paid
      ? serve("cash_tied_up.received", unanswered("money", reason ?? "no_data"), window, null)
      : tied("cash_tied_up.received", sumByCohort(paid, month, (cell) => cell.received)),
  ];
}

/** Latest cohort first; those in the black owe nothing, and stand there with it. */
function rowsOf(owing: readonly { cohort: YearMonth; cost: number; returned: number; out: number }[]): RowsBehind {
  return {
    columns: [
      { name: "cohort", unit: "month" },
      { name: "cost", unit: "money" },
      { name: "returned", unit: "money" },
      { name: "out", unit: "money" },
    ],
    rows: owing.toSorted((a, b) => (a.cohort < b.cohort ? 1 : -1)).map(({ cohort, cost, returned, out }) => [cohort, cost, returned, out]),
  };
}

function sumByCohort<Cell extends { cohortMonth: YearMonth; month: YearMonth }>(cells: readonly Cell[], until: YearMonth, of: (cell: Cell) => bigint) {
  const sums = new Map<YearMonth, number>();
  for (const cell of cells) {
    if (cell.month <= until) sums.set(cell.cohortMonth, (sums.get(cell.cohortMonth) ?? 0) + Number(of(cell)));
  }
  return sums;
}
