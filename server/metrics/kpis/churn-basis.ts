import type { TenureCell } from "../cells";
import type { Population } from "@/common/populations";
import type { MonthRange } from "../period";
import type { Warning } from "../value";
import { customersAtRisk, rangeTotals, type History } from "./history";
import { churnedOf } from "./totals";

/**
 * What rates are taken from: the months of a window pooled (Σ/Σ), or, where the days of some churn are unknown, all
 * customer-months lived. Money in minor units.
 */
export interface ChurnBasis {
  kind: "pooled" | "lived";
  window: MonthRange;
  openingCustomers: number;
  retainedCustomers: number;
  newCustomers: number;
  newLostCustomers: number;
  openingMrr: number;
  retainedMrr: number;
  grossRetainedMrr: number;
  churnMrr: number;
  contractionMrr: number;
  expansionMrr: number;
  reactivationMrr: number;
  newMrr: number;
  /** Customers behind the rate, and how many of them left. */
  n: number;
  events: number;
  /** Whom the opening sums and the retained sums are made of. */
  atRisk: Population;
  kept: Population;
  warnings: Warning[];
}

/** Churn of unknown day at or after the window's start may belong into the window, or not: nobody can tell. */
export function churnBasis(history: History, window: MonthRange): ChurnBasis {
  const undated = history.lastUndatedMonth !== null && history.lastUndatedMonth >= window.from;
  return undated ? lived(history, window) : pooled(history, window);
}

function pooled(history: History, window: MonthRange): ChurnBasis {
  const totals = rangeTotals(history, window);
  return {
    kind: "pooled",
    window,
    openingCustomers: totals.openingCustomers,
    retainedCustomers: totals.retainedCustomers,
    newCustomers: totals.newCustomers,
    newLostCustomers: totals.newLostCustomers,
    openingMrr: Number(totals.openingMrr),
    retainedMrr: Number(totals.retainedMrr),
    grossRetainedMrr: Number(totals.grossRetainedMrr),
    churnMrr: Number(totals.churnMrr),
    contractionMrr: Number(totals.contractionMrr),
    expansionMrr: Number(totals.expansionMrr),
    reactivationMrr: Number(totals.reactivationMrr),
    newMrr: Number(totals.newMrr),
    n: customersAtRisk(history, window),
    events: churnedOf(totals),
    atRisk: "at_each_opening",
    kept: "kept_each_month",
    warnings: [],
  };
}

function lived(history: History, window: MonthRange): ChurnBasis {
  const total = (of: (cell: TenureCell) => number) => history.tenureCells.reduce((all, cell) => all + of(cell), 0);
  const months = total((cell) => cell.tenureMonths * cell.customers);
  const mrrMonths = total((cell) => cell.tenureMonths * Number(cell.lastMrr));
  const churned = total((cell) => cell.churned);
  const churnMrr = total((cell) => Number(cell.churnedMrr));
  return {
    kind: "lived",
    window,
    openingCustomers: months,
    retainedCustomers: months - churned,
    newCustomers: 0,
    newLostCustomers: 0,
    openingMrr: mrrMonths,
    retainedMrr: mrrMonths - churnMrr,
    grossRetainedMrr: mrrMonths - churnMrr,
    churnMrr,
    contractionMrr: 0,
    expansionMrr: 0,
    reactivationMrr: 0,
    newMrr: 0,
    n: total((cell) => cell.customers),
    events: churned,
    // Months lived are those of everybody who ever paid.
    atRisk: "everyone",
    kept: "everyone",
    warnings: ["churn_dates_unknown"],
  };
}
