import { evaluateMetric, fewWarnings } from "../evaluate-metric";
import { fitsAt } from "../kpis/fits";
import type { History } from "../kpis/history";
import { agesOf } from "../kpis/observed";
import { cohortPayback } from "../models/payback";
import { lastCompleteMonth, type MonthRange, type YearMonth } from "../period";
import { projectMargins } from "../survival/project-margins";
import { ready } from "../survival/readiness";
import { answer, unanswered, withWarnings, type MetricValue } from "../value";
import { costsByCohort, whyNot } from "./costs";

/** A cohort is expected to have paid for itself by then. */
export const HEALTHY_MONTHS = 12;

export interface CohortReturn {
  /** Its months of acquisition, as far as they are complete: one, or those of a quarter. */
  cohorts: MonthRange;
  acquired: number;
  cac: MetricValue;
  payback: MetricValue;
  /** Margin per acquired customer by month of life, not cumulated, as far as the data goes. Minor units. */
  margins: number[];
}

/** What the customers acquired in some months cost, and the month of life in which they have paid it back. */
export function returnOf(history: History, asked: MonthRange, costs = costsByCohort(history)): CohortReturn {
  const last = lastCompleteMonth(history.dataDate);
  const cohorts = { from: asked.from, to: asked.to < last ? asked.to : last };
  const within = (cohort: YearMonth) => cohort >= cohorts.from && cohort <= cohorts.to;
  const cells = history.cells.filter(({ cohortMonth }) => within(cohortMonth));
  const acquired = cells.reduce((total, { newCustomers }) => total + newCustomers, 0);
  const reason = whyNot(history);
  const spend = [...costs].reduce((total, [cohort, cost]) => total + (within(cohort) ? cost : 0), 0);
  const cac = evaluateMetric("cac", { spend: reason ? unanswered("money", reason) : spend, new_customers: acquired });
  const margins = agesOf(cells, last, 0).map((age) => age.margin / age.acquired);
  return { cohorts, acquired, cac, payback: paybackOf(history, cac, margins, acquired), margins };
}

/** The same months of life, carried on by the survival curves; null where those cannot be told. */
export function projected(history: History, margins: readonly number[]): number[] | null {
  const { fits } = ready(fitsAt(history, lastCompleteMonth(history.dataDate)));
  return fits && margins.length > 0 ? projectMargins(margins, fits, Math.max(margins.length, history.settings.ltvCapMonths)) : null;
}

function paybackOf(history: History, cac: MetricValue, margins: readonly number[], acquired: number): MetricValue {
  if (cac.value === null) return { ...cac, unit: "months" };
  const few = [...cac.warnings, ...fewWarnings(acquired, null)];
  const known = cohortPayback(cac.value, margins);
  if (known !== null) return withWarnings(answer("months", known, acquired), few);
  const further = projected(history, margins);
  const expected = further && cohortPayback(cac.value, further);
  return expected === null ? unanswered("months", "not_recovered", acquired) : withWarnings(answer("months", expected, acquired), [...few, "projected"]);
}
