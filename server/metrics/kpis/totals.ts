import type { MonthCell } from "../cells";
import type { YearMonth } from "../period";

/** Cells summed over cohorts, and over months where a rate is pooled. */
export type Totals = Omit<MonthCell, "cohortMonth" | "month">;

const counts = [
  "openingCustomers",
  "newCustomers",
  "reactivatedCustomers",
  "churnedVoluntary",
  "churnedInvoluntary",
  "churnedUnknown",
  "churnedUndated",
  "closingCustomers",
  "retainedCustomers",
  "newLostCustomers",
  "sumXX",
  "sumYY",
  "sumXY",
  "sumOpening2",
  "sumClosing2",
] as const satisfies (keyof Totals)[];

const amounts = [
  "openingMrr",
  "newMrr",
  "expansionMrr",
  "reactivationMrr",
  "contractionMrr",
  "churnMrr",
  "closingMrr",
  "retainedMrr",
  "grossRetainedMrr",
  "closingMarginMrr",
  "sumX",
] as const satisfies (keyof Totals)[];

export function sum(cells: Iterable<Totals>): Totals {
  const totals = nothing();
  for (const cell of cells) addTo(totals, cell);
  return totals;
}

export function totalsByMonth(cells: readonly MonthCell[]): Map<YearMonth, Totals> {
  const byMonth = new Map<YearMonth, Totals>();
  for (const cell of cells) {
    const totals = byMonth.get(cell.month) ?? nothing();
    addTo(totals, cell);
    byMonth.set(cell.month, totals);
  }
  return byMonth;
}

export function churnedOf(totals: Totals): number {
  return totals.churnedVoluntary + totals.churnedInvoluntary + totals.churnedUnknown;
}

function addTo(totals: Totals, cell: Totals): void {
  for (const field of counts) totals[field] += cell[field];
  for (const field of amounts) totals[field] += cell[field];
}

const ZERO: Totals = { ...fill(counts, 0), ...fill(amounts, 0n) };

const nothing = (): Totals => ({ ...ZERO });

function fill<Field extends string, Value>(fields: readonly Field[], value: Value): Record<Field, Value> {
  return Object.fromEntries(fields.map((field) => [field, value])) as Record<Field, Value>;
}
