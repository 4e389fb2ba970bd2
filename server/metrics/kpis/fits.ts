import type { BillingTermCells, MonthCell } from "../cells";
import { lastDayOf, type YearMonth } from "../period";
import { fitGroup, type TermFit } from "../survival/group-fit";
import type { History } from "./history";
import { sum, without } from "./totals";

/** One fit per billing term, from what was known at the end of a complete month. */
export function fitsAt(history: History, month: YearMonth): TermFit[] {
  const made = history.fits.get(month);
  if (made) return made;
  const known = termsOf(history).map(({ termMonths, cells }) => ({ termMonths, cells: cells.filter((cell) => cell.month <= month) }));
  const fits = fitGroup(known, lastDayOf(month), history.historyFrom);
  history.fits.set(month, fits);
  return fits;
}

/** The cells by billing term, shortest first: whoever is bound for no longer pays monthly, though no term says so. */
export function termsOf({ terms, cells }: Pick<History, "terms" | "cells">): BillingTermCells[] {
  const bound = terms.toSorted((a, b) => a.termMonths - b.termMonths);
  if (bound[0]?.termMonths === 1) return bound;
  const free = rest(cells, bound.flatMap((term) => term.cells));
  return free.length > 0 ? [{ termMonths: 1, cells: free }, ...bound] : bound;
}

function rest(cells: readonly MonthCell[], bound: readonly MonthCell[]): MonthCell[] {
  const taken = byCohortAndMonth(bound);
  return [...byCohortAndMonth(cells)]
    .map(([key, cell]) => ({ ...cell, ...without(cell, taken.get(key) ?? sum([])) }))
    .filter((cell) => cell.openingCustomers + cell.newCustomers + cell.closingCustomers > 0);
}

function byCohortAndMonth(cells: readonly MonthCell[]): Map<string, MonthCell> {
  const sums = new Map<string, MonthCell>();
  for (const cell of cells) {
    const key = `${cell.cohortMonth} ${cell.month}`;
    const before = sums.get(key);
    sums.set(key, before ? { ...cell, ...sum([before, cell]) } : cell);
  }
  return sums;
}
