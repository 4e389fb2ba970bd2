import type { Moments } from "../interval/ltv-interval";
import { rangeLength } from "../period";
import { monthTotals, rangeTotals, type History } from "./history";
import type { ChurnBasis } from "./churn-basis";

/**
 * Second moments behind a basis. Where rates rest on all months lived, so do the moments: the cells of the whole
 * history hold every customer-month once.
 */
export function momentsOf(history: History, basis: ChurnBasis): Moments {
  const { window, kind } = basis;
  const from = kind === "lived" ? (history.firstMonth ?? window.from) : window.from;
  const months = { from, to: kind === "lived" ? (history.lastUndatedMonth ?? window.to) : window.to };
  const totals = rangeTotals(history, months);
  const closing = monthTotals(history, window.to);
  return {
    months: rangeLength(months),
    opening: totals.openingCustomers,
    retained: totals.retainedCustomers,
    openingMrr: Number(totals.openingMrr),
    retainedMrr: Number(totals.retainedMrr),
    openingSquares: totals.sumOpening2,
    retainedSquares: totals.sumYY,
    products: totals.sumXY,
    retainedOpeningMrr: Number(totals.sumX),
    customers: closing.closingCustomers,
    closingMrr: Number(closing.closingMrr),
    closingSquares: closing.sumClosing2,
  };
}
