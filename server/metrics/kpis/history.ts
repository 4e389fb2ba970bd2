import type { BillingTermCells, MonthCell, TenureCell } from "../cells";
import { sharedSpend, type SharedSpend } from "../acquisition/shared-spend";
import { once } from "../once";
import { monthsIn, type DateOnly, type MonthRange, type YearMonth } from "../period";
import type { MetricSettings } from "../settings";
import { sum, totalsByMonth, type Totals } from "./totals";
import type { KpiInput, SideFacts } from "./types";

/** What the cells of one group tell of themselves, under whatever conventions they are read. */
export interface GroupHistory {
  cells: readonly MonthCell[];
  tenureCells: readonly TenureCell[];
  terms: readonly BillingTermCells[];
  dataDate: DateOnly;
  historyFrom?: YearMonth;
  byMonth: ReadonlyMap<YearMonth, Totals>;
  /** Null when there is nothing at all. */
  firstMonth: YearMonth | null;
  /** The latest month that holds churn whose day is unknown. */
  lastUndatedMonth: YearMonth | null;
}

/** The facts of one group of customers, summed by month once for all the numbers made of them. */
export interface History extends SideFacts, GroupHistory, Pick<KpiInput, "segment"> {
  settings: MetricSettings;
  /** Acquisition spend as this group carries it. */
  spending: () => SharedSpend;
  /** The same object for the same cells: what is made of them alone, such as a survival fit, is kept with it. */
  group: GroupHistory;
}

export function historyOf(input: Omit<KpiInput, "range">): History {
  const group = groupOf(input);
  return { ...input, ...group, spending: once(() => sharedSpend(input, input.settings.cacLagMonths)), group };
}

type GroupInput = Pick<KpiInput, "cells" | "tenureCells" | "terms" | "dataDate" | "historyFrom">;

const groups = new WeakMap<readonly MonthCell[], GroupHistory>();
const noTerms: readonly BillingTermCells[] = [];

function groupOf({ cells, tenureCells, terms = noTerms, dataDate, historyFrom }: GroupInput): GroupHistory {
  const known = groups.get(cells);
  if (known?.tenureCells === tenureCells && known.terms === terms && known.dataDate === dataDate && known.historyFrom === historyFrom) return known;
  const byMonth = totalsByMonth(cells);
  const months = [...byMonth.keys()].sort();
  const undated = months.filter((month) => (byMonth.get(month)?.churnedUndated ?? 0) > 0);
  const group: GroupHistory = { cells, tenureCells, terms, dataDate, historyFrom, byMonth, firstMonth: months[0] ?? null, lastUndatedMonth: undated.at(-1) ?? null };
  groups.set(cells, group);
  return group;
}

export function monthTotals(history: History, month: YearMonth): Totals {
  return history.byMonth.get(month) ?? sum([]);
}

export function rangeTotals(history: History, range: MonthRange): Totals {
  return sum(monthsIn(range).flatMap((month) => history.byMonth.get(month) ?? []));
}

/**
 * Customers at risk in a pooled rate: the most that stood at any opening. The pooled denominator counts a customer
 * once a month, and ten customers over a year are still ten.
 */
export function customersAtRisk(history: History, range: MonthRange): number {
  return monthsIn(range).reduce((most, month) => Math.max(most, monthTotals(history, month).openingCustomers), 0);
}
