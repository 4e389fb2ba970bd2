import type { RowsBehind } from "../explain/types";
import { LEVEL, Z_80 } from "../interval/normal";
import { lastCompleteMonth, monthsBetween, type YearMonth } from "../period";
import type { MonthCell } from "../cells";
import { answer, FEW_CUSTOMERS, unanswered, withWarnings, type Interval, type Warning } from "../value";
import type { History } from "./history";
import { lifeRows } from "./life-rows";
import type { LtvWindow } from "./ltv-window";
import { serve, type Recipe } from "./recipe";

export interface AgeSums {
  acquired: number;
  left: number;
  margin: number;
  mrr: number;
  squares: number;
}

/** The observed LTV at the last age that can be read, with an interval that holds however a customer's months hang together. */
export function observedValue({ cells, dataDate, firstMonth, lastUndatedMonth }: History, { window }: LtvWindow): Recipe {
  const last = lastCompleteMonth(dataDate);
  const until = last < window.to ? last : window.to;
  const ages = agesOf(cells, until);
  const [first] = ages;
  const acquired = { population: "new_in_range", behind: { from: firstMonth ?? until, to: until } } as const;
  if (!first) {
    const reason = cells.length > 0 ? "sample_too_small" : "no_customers";
    return { ...serve("ltv.observed", unanswered("money", reason, 0), window, acquired.population), behind: acquired.behind };
  }
  const months = livedMonths(ages);
  const value = months.at(-1)?.cumulated ?? 0;
  // Who left on an unknown day is only missing from the data date on: until then the curve takes them for customers.
  const warnings: Warning[] = [...(value < 0 ? (["negative_margin"] as const) : []), ...(lastUndatedMonth === null ? [] : (["churn_dates_unknown"] as const))];
  const point = withWarnings(answer("money", value, first.acquired), warnings);
  const interval = observedInterval(value, ages);
  const recipe = serve("ltv.observed", interval ? { ...point, interval } : point, window, acquired.population, () => lifeRows(months));
  return { ...recipe, behind: acquired.behind, endRows: () => errorRows(ages) };
}

/** What an acquired customer has left in each month of life, and by its end; month 1 is the cohort month. Minor units. */
export function livedMonths(ages: readonly AgeSums[]) {
  let cumulated = 0;
  return ages.map((sums, index) => {
    const margin = sums.margin / sums.acquired;
    cumulated += margin;
    return { age: index + 1, margin, cumulated, acquired: sums.acquired, left: sums.left };
  });
}

/** The errors that the interval adds up. */
function errorRows(ages: readonly AgeSums[]): RowsBehind {
  return {
    columns: [
      { name: "age", unit: "count" },
      { name: "acquired", unit: "count" },
      { name: "perCustomer", unit: "finePrice" },
      { name: "standardError", unit: "finePrice" },
    ],
    rows: ages.map((sums, index) => [index + 1, sums.acquired, sums.margin / sums.acquired, errorOfAge(sums)]),
  };
}

/** Standard errors add up at most: the sum over ages bounds the error whatever the correlation between months. */
function observedInterval(value: number, ages: AgeSums[]): Interval | null {
  if (value <= 0) return null;
  const error = ages.reduce((total, sums) => total + errorOfAge(sums), 0);
  const factor = Math.exp((Z_80 * error) / value);
  return { low: value / factor, high: value * factor, level: LEVEL };
}

/** Standard error of the margin per acquired customer in one month of life, minor units. */
export function errorOfAge({ acquired, margin, mrr, squares }: AgeSums): number {
  const share = mrr > 0 ? margin / mrr : 0;
  const variance = Math.max(0, squares / acquired - (mrr / acquired) ** 2);
  return Math.abs(share) * Math.sqrt(variance / acquired);
}

/**
 * Sums by month of life over the cohorts for which that month is complete, until fewer than `fewest` are left; with 0,
 * as long as any cohort has lived.
 */
export function agesOf(cells: readonly MonthCell[], lastMonth: YearMonth, fewest = FEW_CUSTOMERS): AgeSums[] {
  const cohorts: { acquired: number; oldest: number }[] = [];
  const byAge = new Map<number, Omit<AgeSums, "acquired">>();
  for (const cell of cells) {
    if (cell.month > lastMonth) continue;
    if (cell.month === cell.cohortMonth) cohorts.push({ acquired: cell.newCustomers, oldest: monthsBetween(cell.cohortMonth, lastMonth) });
    const age = monthsBetween(cell.cohortMonth, cell.month);
    const sums = byAge.get(age) ?? nobody();
    sums.left += cell.closingCustomers;
    sums.margin += Number(cell.closingMarginMrr);
    sums.mrr += Number(cell.closingMrr);
    sums.squares += cell.sumClosing2;
    byAge.set(age, sums);
  }
  const ages: AgeSums[] = [];
  for (let age = 0; ; age += 1) {
    const acquired = cohorts.reduce((total, cohort) => total + (cohort.oldest >= age ? cohort.acquired : 0), 0);
    const sums = byAge.get(age) ?? nobody();
    if (acquired === 0 || sums.left < fewest) return ages;
    ages.push({ ...sums, acquired });
  }
}

const nobody = (): Omit<AgeSums, "acquired"> => ({ left: 0, margin: 0, mrr: 0, squares: 0 });
