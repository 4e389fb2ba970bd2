import type { MonthCell } from "../cells";
import type { YearMonth } from "../period";

/** Cells summed over cohorts, and over months where a rate is pooled. */
export type Totals = Omit<MonthCell, "cohortMonth" | "month">;

const empty: Totals = {
  openingCustomers: 0,
  newCustomers: 0,
  reactivatedCustomers: 0,
  churnedVoluntary: 0,
  churnedInvoluntary: 0,
  churnedUnknown: 0,
  churnedUndated: 0,
  closingCustomers: 0,
  openingMrr: 0n,
  newMrr: 0n,
  expansionMrr: 0n,
  reactivationMrr: 0n,
  contractionMrr: 0n,
  churnMrr: 0n,
  closingMrr: 0n,
  retainedCustomers: 0,
  retainedMrr: 0n,
  grossRetainedMrr: 0n,
  newLostCustomers: 0,
  closingMarginMrr: 0n,
  sumX: 0n,
  sumXX: 0,
  sumYY: 0,
  sumXY: 0,
  sumOpening2: 0,
  sumClosing2: 0,
};

const fields = Object.keys(empty) as (keyof Totals)[];

export function sum(cells: Iterable<Totals>): Totals {
  const totals = { ...empty };
  for (const cell of cells) for (const field of fields) accumulate(totals, cell, field);
  return totals;
}

export function totalsByMonth(cells: MonthCell[]): Map<YearMonth, Totals> {
  const byMonth = new Map<YearMonth, Totals>();
  for (const cell of cells) {
    const totals = byMonth.get(cell.month) ?? { ...empty };
    for (const field of fields) accumulate(totals, cell, field);
    byMonth.set(cell.month, totals);
  }
  return byMonth;
}

export function churnedOf(totals: Totals): number {
  return totals.churnedVoluntary + totals.churnedInvoluntary + totals.churnedUnknown;
}

/** Counts add as numbers and money as bigint; a field is the same kind on both sides. */
function accumulate(totals: Totals, cell: Totals, field: keyof Totals): void {
  const [before, more] = [totals[field], cell[field]];
  const both = typeof before === "bigint" && typeof more === "bigint" ? before + more : Number(before) + Number(more);
  Object.assign(totals, { [field]: both });
}
