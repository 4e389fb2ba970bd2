import type { BillingTermCells, TenureCell, TermCell } from "../cells";
import { lastCompleteMonth, lastDayOf, type YearMonth } from "../period";
import { fitGroup, type TermFit } from "../survival/group-fit";
import { monthlyRiskTable, tenureRiskTable, type RiskRow } from "../survival/risk-table";
import { oncePer } from "../once";
import type { GroupHistory, History } from "./history";

type Undated = Pick<GroupHistory, "lastUndatedMonth" | "dataDate">;

/** Leavers without a day stand in no month, so their tenures tell their age: as they are at the data date. */
export const agesFromTenure = ({ lastUndatedMonth, dataDate }: Undated, month: YearMonth) => lastUndatedMonth !== null && month >= lastCompleteMonth(dataDate);

/** Who was at risk at each age of the whole history, and who left. */
export function riskByAge({ tenureCells, cells, historyFrom, ...history }: Undated & Pick<GroupHistory, "tenureCells" | "cells" | "historyFrom">): RiskRow[] {
  const last = lastCompleteMonth(history.dataDate);
  return agesFromTenure(history, last) ? tenureRiskTable(tenureCells) : monthlyRiskTable(cells, history.dataDate, historyFrom);
}

const fitsByMonth = oncePer((_group: GroupHistory) => new Map<YearMonth, TermFit[]>());

/** One fit per billing term, from what was known at the end of a complete month. */
export function fitsAt({ group }: Pick<History, "group">, month: YearMonth): TermFit[] {
  const made = fitsByMonth(group);
  const known = made.get(month);
  if (known) return known;
  const fits = fitTo(group, month);
  made.set(month, fits);
  return fits;
}

function fitTo(group: GroupHistory, month: YearMonth): TermFit[] {
  const byTenure = agesFromTenure(group, month);
  const known = termsOf(group).map(({ termMonths, cells, tenureCells }) => ({
    termMonths,
    cells: cells.filter((cell) => cell.month <= month),
    ...(byTenure && { tenureCells }),
  }));
  return fitGroup(known, lastDayOf(month), group.historyFrom);
}

/** The cells by billing term, shortest first: whoever is bound for no longer pays monthly, though no term says so. */
export const termsOf = oncePer(({ terms, cells, tenureCells }: GroupHistory): BillingTermCells[] => {
  const bound = terms.toSorted((a, b) => a.termMonths - b.termMonths);
  if (bound[0]?.termMonths === 1) return bound;
  const free = rest(cells, bound.flatMap((term) => term.cells));
  return free.length > 0 ? [{ termMonths: 1, cells: free, tenureCells: restOfTenures(tenureCells, bound.flatMap((term) => term.tenureCells ?? [])) }, ...bound] : bound;
});

function rest(cells: readonly TermCell[], bound: readonly TermCell[]): TermCell[] {
  const left = byCohortAndMonth(cells);
  for (const [key, taken] of byCohortAndMonth(bound)) {
    const whole = left.get(key);
    if (whole) left.set(key, joined(whole, taken, -1));
  }
  return [...left.values()].filter((cell) => cell.openingCustomers + cell.newCustomers + cell.closingCustomers > 0);
}

function restOfTenures(all: readonly TenureCell[], bound: readonly TenureCell[]): TenureCell[] {
  return all.map((cell) => {
    const taken = bound.filter(({ tenureMonths }) => tenureMonths === cell.tenureMonths);
    const less = (of: "customers" | "churned" | "churnedUndated") => cell[of] - taken.reduce((total, other) => total + other[of], 0);
    const lessMrr = (of: "lastMrr" | "churnedMrr") => cell[of] - taken.reduce((total, other) => total + other[of], 0n);
    return {
      tenureMonths: cell.tenureMonths,
      customers: less("customers"),
      churned: less("churned"),
      churnedUndated: less("churnedUndated"),
      lastMrr: lessMrr("lastMrr"),
      churnedMrr: lessMrr("churnedMrr"),
    };
  });
}

function byCohortAndMonth(cells: readonly TermCell[]): Map<string, TermCell> {
  const sums = new Map<string, TermCell>();
  for (const cell of cells) {
    const key = `${cell.cohortMonth} ${cell.month}`;
    const before = sums.get(key);
    sums.set(key, before ? joined(before, cell, 1) : cell);
  }
  return sums;
}

/** Two cells of one cohort and month: with the customers of both, or the first without those of the second. */
function joined(cell: TermCell, other: TermCell, sign: 1 | -1): TermCell {
  const count = (of: "openingCustomers" | "newCustomers" | "churnedUndated" | "closingCustomers" | "retainedCustomers") => cell[of] + sign * other[of];
  const amount = (of: "openingMrr" | "closingMrr" | "closingMarginMrr") => cell[of] + BigInt(sign) * other[of];
  return {
    cohortMonth: cell.cohortMonth,
    month: cell.month,
    openingCustomers: count("openingCustomers"),
    newCustomers: count("newCustomers"),
    churnedUndated: count("churnedUndated"),
    closingCustomers: count("closingCustomers"),
    openingMrr: amount("openingMrr"),
    closingMrr: amount("closingMrr"),
    retainedCustomers: count("retainedCustomers"),
    closingMarginMrr: amount("closingMarginMrr"),
  };
}
