import type { BillingTermCells, MonthCell, TenureCell } from "../cells";
import { sharedSpend, type SharedSpend } from "../acquisition/shared-spend";
import { once } from "../once";
import { inRange, monthsIn, type DateOnly, type MonthRange, type YearMonth } from "../period";
import type { MetricSettings } from "../settings";
import type { TermFit } from "../survival/group-fit";
import { sum, totalsByMonth, type Totals } from "./totals";
import type { KpiInput, SideFacts } from "./types";

/** The facts of one group of customers, summed by month once for all the numbers made of them. */
export interface History extends SideFacts {
  cells: MonthCell[];
  tenureCells: TenureCell[];
  terms: BillingTermCells[];
  dataDate: DateOnly;
  historyFrom?: YearMonth;
  settings: MetricSettings;
  byMonth: Map<YearMonth, Totals>;
  /** Null when there is nothing at all. */
  firstMonth: YearMonth | null;
  /** The latest month that holds churn whose day is unknown. */
  lastUndatedMonth: YearMonth | null;
  /** Acquisition spend as this group carries it. */
  spending: () => SharedSpend;
  /** Survival fits by the month they know the history up to: made when asked for. */
  fits: Map<YearMonth, TermFit[]>;
}

export function historyOf(input: Omit<KpiInput, "range">): History {
  const { cells, terms = [] } = input;
  const byMonth = totalsByMonth(cells);
  const months = [...byMonth.keys()].sort();
  const undated = months.filter((month) => (byMonth.get(month)?.churnedUndated ?? 0) > 0);
  return {
    ...input,
    terms,
    byMonth,
    firstMonth: months[0] ?? null,
    lastUndatedMonth: undated.at(-1) ?? null,
    spending: once(() => sharedSpend(input, input.settings.cacLagMonths)),
    fits: new Map(),
  };
}

export function monthTotals(history: History, month: YearMonth): Totals {
  return history.byMonth.get(month) ?? sum([]);
}

export function rangeTotals(history: History, range: MonthRange): Totals {
  return sum([...history.byMonth].filter(([month]) => inRange(month, range)).map(([, totals]) => totals));
}

/**
 * Customers at risk in a pooled rate: the most that stood at any opening. The pooled denominator counts a customer
 * once a month, and ten customers over a year are still ten.
 */
export function customersAtRisk(history: History, range: MonthRange): number {
  return monthsIn(range).reduce((most, month) => Math.max(most, monthTotals(history, month).openingCustomers), 0);
}
