import type { MonthCell } from "../cells";
import { sum } from "../kpis/totals";
import { addMonths, type YearMonth } from "../period";
import { normal } from "./random";

export interface World {
  /** New customers a month. */
  joining: number;
  months: number;
  last: YearMonth;
  churn: number;
  meanMrr: number;
}

const SPREAD = 0.5;

/** Cells of a base drawn by chance: everyone leaves with the same probability each month, MRR is lognormal around its mean. */
export function simulateBase({ joining, months, last, churn, meanMrr }: World, random: () => number): MonthCell[] {
  const cells: MonthCell[] = [];
  for (let start = 0; start < months; start += 1) {
    const cohortMonth = addMonths(last, start + 1 - months);
    let base = Array.from({ length: joining }, () => Math.round(meanMrr * Math.exp(SPREAD * normal(random) - SPREAD ** 2 / 2)));
    for (let age = 0; age < months - start; age += 1) {
      const opening = age === 0 ? [] : base;
      if (age > 0) base = base.filter(() => random() >= churn);
      cells.push({ ...cellOf(opening, base, age === 0), cohortMonth, month: addMonths(cohortMonth, age) });
    }
  }
  return cells;
}

function cellOf(opening: readonly number[], closing: readonly number[], first: boolean) {
  const kept = first ? [] : closing;
  const [before, after, stayed] = [moments(opening), moments(closing), moments(kept)];
  return {
    ...sum([]),
    openingCustomers: opening.length,
    newCustomers: first ? closing.length : 0,
    churnedUnknown: opening.length - kept.length,
    closingCustomers: closing.length,
    openingMrr: before.total,
    newMrr: first ? after.total : 0n,
    closingMrr: after.total,
    closingMarginMrr: after.total,
    churnMrr: before.total - stayed.total,
    retainedCustomers: kept.length,
    retainedMrr: stayed.total,
    grossRetainedMrr: stayed.total,
    sumX: stayed.total,
    sumXX: stayed.squares,
    sumYY: stayed.squares,
    sumXY: stayed.squares,
    sumOpening2: before.squares,
    sumClosing2: after.squares,
  };
}

function moments(values: readonly number[]) {
  let [total, squares] = [0, 0];
  for (const value of values) {
    total += value;
    squares += value * value;
  }
  return { total: BigInt(total), squares };
}
