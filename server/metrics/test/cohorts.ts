import type { MonthCell } from "../cells";
import { sum } from "../kpis/totals";
import { addMonths, type YearMonth } from "../period";
import { survivalAt, type SurvivalModel } from "../survival/model";

interface Shape {
  size: number;
  months: number;
  /** The last month; the first cohort begins `months` − 1 before. */
  last: YearMonth;
  termMonths?: number;
}

/** Cohorts of one size, one a month, that leave exactly as a model says; each customer pays 10.00 at a margin of 80 %. */
export function cohortsOf(model: SurvivalModel, { size, months, last, termMonths = 1 }: Shape): MonthCell[] {
  const first = addMonths(last, 1 - months);
  const alive = (age: number) => Math.round(size * survivalAt(model, Math.floor(age / termMonths)));
  return Array.from({ length: months }, (_, start) => start).flatMap((start) =>
    Array.from({ length: months - start }, (_, age) => cell(addMonths(first, start), age, size, age === 0 ? 0 : alive(age - 1), alive(age))),
  );
}

function cell(cohortMonth: YearMonth, age: number, size: number, opening: number, closing: number): MonthCell {
  const retained = age === 0 ? 0 : closing;
  return {
    ...sum([]),
    cohortMonth,
    month: addMonths(cohortMonth, age),
    newCustomers: age === 0 ? size : 0,
    newMrr: BigInt(age === 0 ? size * 1000 : 0),
    openingCustomers: opening,
    retainedCustomers: retained,
    churnedUnknown: opening - retained,
    closingCustomers: closing,
    openingMrr: BigInt(opening * 1000),
    retainedMrr: BigInt(retained * 1000),
    grossRetainedMrr: BigInt(retained * 1000),
    churnMrr: BigInt((opening - retained) * 1000),
    closingMrr: BigInt(closing * 1000),
    closingMarginMrr: BigInt(closing * 800),
    sumX: BigInt(retained * 1000),
    sumXX: retained * 1e6,
    sumYY: retained * 1e6,
    sumXY: retained * 1e6,
    sumOpening2: opening * 1e6,
    sumClosing2: closing * 1e6,
  };
}
