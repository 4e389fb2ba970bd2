import { completePart, monthsBetween, monthsIn, trailing, type MonthRange, type YearMonth } from "../period";
import type { Reason, Warning } from "../value";
import { monthTotals, type History } from "./history";

/** The months LTV's rates are pooled over, or why there are none. */
export type LtvWindow = { window: MonthRange; warnings: Warning[]; reason: null } | { window: MonthRange; warnings: Warning[]; reason: Reason };

/** Terms longer than the window must hold this share of opening MRR to lengthen it. */
const NOTABLE_SHARE = 0.1;

/**
 * The last complete months up to the range's end, longer where customers are bound for longer: a window that no
 * renewal falls into would take being bound for being loyal.
 */
export function ltvWindow(history: History, range: MonthRange): LtvWindow {
  const end = completePart({ from: history.firstMonth ?? range.from, to: range.to }, history.dataDate)?.to;
  if (end === undefined) {
    // Months before the first payment are complete, and hold nothing.
    const before = history.firstMonth !== null && range.to < history.firstMonth;
    return { window: range, warnings: [], reason: before ? "no_data" : "no_complete_month" };
  }
  const bound = longTerms(history, end);
  const length = bound.length === 0 ? history.settings.ltvWindowMonths : Math.max(...bound) > 12 ? 24 : 12;
  const window = trailing(end, length);
  const warnings: Warning[] = monthsWithCustomers(history, window) < length ? ["short_history"] : [];
  const reason = bound.length > 0 && !anyRenewal(history, window, bound) ? "no_renewals_yet" : null;
  return reason ? { window, warnings, reason } : { window, warnings, reason: null };
}

/** Lengths of the billing terms beyond the window that hold a notable share of the MRR at the last opening. */
function longTerms(history: History, end: YearMonth): number[] {
  const opening = Number(monthTotals(history, end).openingMrr);
  const long = history.terms.filter(({ termMonths }) => termMonths > history.settings.ltvWindowMonths);
  const mrr = (terms: typeof long) =>
    terms.reduce((total, { cells }) => cells.reduce((of, { month, openingMrr }) => (month === end ? of + Number(openingMrr) : of), total), 0);
  if (opening <= 0 || mrr(long) < NOTABLE_SHARE * opening) return [];
  const beyondAYear = long.filter(({ termMonths }) => termMonths > 12);
  const twoYears = mrr(beyondAYear) >= NOTABLE_SHARE * opening;
  return long.map(({ termMonths }) => termMonths).filter((months) => twoYears || months <= 12);
}

function anyRenewal(history: History, window: MonthRange, bound: number[]): boolean {
  return history.terms.some(
    ({ termMonths, cells }) =>
      bound.includes(termMonths) &&
      cells.some(
        ({ cohortMonth, month, openingCustomers }) =>
          openingCustomers > 0 && month <= window.to && monthsBetween(cohortMonth, month) >= termMonths,
      ),
  );
}

function monthsWithCustomers(history: History, window: MonthRange): number {
  return monthsIn(window).filter((month) => monthTotals(history, month).openingCustomers > 0).length;
}
