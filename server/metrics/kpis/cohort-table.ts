import type { MonthCell } from "../cells";
import { evaluateMetric } from "../evaluate-metric";
import { lastCompleteMonth, monthsBetween, type DateOnly, type YearMonth } from "../period";
import type { CohortAge, CohortRow } from "./types";

/** One row per cohort, oldest first: customers, MRR and margin by age, complete months only. */
export function cohortTable(cells: readonly MonthCell[], dataDate: DateOnly): CohortRow[] {
  const last = lastCompleteMonth(dataDate);
  const byCohort = new Map<YearMonth, MonthCell[]>();
  for (const cell of cells) {
    if (cell.month > last) continue;
    const row = byCohort.get(cell.cohortMonth) ?? [];
    row.push(cell);
    byCohort.set(cell.cohortMonth, row);
  }
  return [...byCohort.keys()].sort().map((cohort) => cohortRow(cohort, byCohort.get(cohort) ?? []));
}

function cohortRow(cohort: YearMonth, cells: MonthCell[]): CohortRow {
  const ordered = cells.toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const first = ordered.find(({ month }) => month === cohort);
  const acquired = first?.newCustomers ?? 0;
  const startingMrr = Number(first?.closingMrr ?? 0n);
  let margin = 0;
  const ages = ordered.map((cell): CohortAge => {
    margin += Number(cell.closingMarginMrr);
    return {
      age: monthsBetween(cohort, cell.month),
      month: cell.month,
      customers: cell.closingCustomers,
      mrr: cell.closingMrr,
      retention: evaluateMetric("cohort_retention", { active: cell.closingCustomers, acquired }).value,
      revenue: evaluateMetric("cohort_mrr_retention", { active_mrr: Number(cell.closingMrr), starting_mrr: startingMrr }).value,
      ltv: evaluateMetric("cohort_margin", { margin_to_date: margin, acquired }).value,
    };
  });
  return { cohort, acquired, ages };
}
