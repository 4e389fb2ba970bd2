import type { History } from "../kpis/history";
import { addMonths, lastCompleteMonth, monthsBetween, quarterOf, type MonthRange, type YearMonth } from "../period";
import { HEALTHY_MONTHS, projected, returnOf, type CohortReturn } from "./cohort-payback";
import { costsByCohort } from "./costs";

export interface Returns {
  cohorts: CohortReturn[];
  /** Of the cohorts twelve months old: a younger one that has paid back already would speak for those that have not yet. */
  inside12: ShareInside;
  /** The same with every cohort a projection reaches. */
  inside12Projected: ShareInside;
}

interface ShareInside {
  told: number;
  inside: number;
  share: number | null;
}

/** One row per cohort month that acquired somebody, oldest first. */
export function cohortReturns(history: History): Returns {
  const costs = costsByCohort(history);
  const last = lastCompleteMonth(history.dataDate);
  const months = history.cells.filter((cell) => cell.month === cell.cohortMonth && cell.newCustomers > 0 && cell.month <= last).map(({ month }) => month);
  const cohorts = [...new Set(months)].sort().map((month) => returnOf(history, { from: month, to: month }, costs));
  return { cohorts, inside12: yearOldReturns(history, cohorts, last).inside12, inside12Projected: shareInside(cohorts.filter(isCosted)) };
}

/** Those of a known cost that were twelve months old at the end of a month; what they had left by then decides, so a later month changes nothing. */
export function yearOldReturns({ dataDate }: Pick<History, "dataDate">, cohorts: readonly CohortReturn[], month: YearMonth): { until: YearMonth; yearOld: CohortReturn[]; inside12: ShareInside } {
  const last = lastCompleteMonth(dataDate);
  const until = month < last ? month : last;
  const yearOld = cohorts.filter((cohort) => isCosted(cohort) && monthsBetween(cohort.cohorts.from, until) + 1 >= HEALTHY_MONTHS);
  return { until, yearOld, inside12: shareInside(yearOld) };
}

const isCosted = ({ cac }: CohortReturn) => cac.value !== null;

function shareInside(rows: readonly CohortReturn[]): ShareInside {
  const inside = rows.filter(({ payback }) => payback.value !== null && payback.value <= HEALTHY_MONTHS).length;
  return { told: rows.length, inside, share: rows.length > 0 ? inside / rows.length : null };
}

export interface ReturnCurve extends Omit<CohortReturn, "margins"> {
  /** Cumulative margin per acquired customer at the end of each month of life; month 1 is the first. Minor units. */
  points: { age: number; cumulated: number; projected: boolean }[];
}

/** Cumulative margin of quarterly cohorts, projected to `months` of life where the curves allow. */
export function returnCurves(history: History, months: number): ReturnCurve[] {
  const costs = costsByCohort(history);
  return quartersOf(history).map((quarter) => {
    const { margins, ...row } = returnOf(history, quarter, costs);
    const further = margins.length < months ? projected(history, margins) : null;
    let cumulated = 0;
    const points = (further ?? margins).slice(0, Math.max(months, margins.length)).map((margin, index) => {
      cumulated += margin;
      return { age: index + 1, cumulated, projected: index >= margins.length };
    });
    return { ...row, points };
  });
}

function quartersOf({ cells, dataDate }: History): MonthRange[] {
  const last = lastCompleteMonth(dataDate);
  const cohorts = cells.filter((cell) => cell.month === cell.cohortMonth && cell.newCustomers > 0 && cell.month <= last).map(({ month }) => month).sort();
  const [first, final] = [cohorts[0], cohorts.at(-1)];
  const quarters: MonthRange[] = [];
  for (let quarter = first && quarterOf(first); quarter && final && quarter.from <= final; quarter = quarterOf(next(quarter))) quarters.push(quarter);
  return quarters;
}

const next = ({ to }: MonthRange): YearMonth => addMonths(to, 1);
