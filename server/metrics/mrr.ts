import { divideHalfEven } from "./money";

/** How often a price falls due. Quarters and half-years are 3 and 6 months. */
type PriceInterval = "day" | "week" | "month" | "year";

/** Billing periods in a month as an exact fraction (METRICS §2): a day × 365/12, a week × 52/12, a year / 12. */
const PERIODS_PER_MONTH: Record<PriceInterval, readonly [bigint, bigint]> = {
  day: [365n, 12n],
  week: [52n, 12n],
  month: [1n, 1n],
  year: [1n, 12n],
};

/**
 * Monthly recurring revenue of one subscription in minor units: the price of `quantity` units every
 * `intervalCount` intervals, brought to a month and rounded half-even to the minor unit once, at the end.
 * Needs `intervalCount` ≥ 1; amount and quantity may be 0.
 */
export function monthlyMrr(unitAmount: bigint, quantity: number, interval: PriceInterval, intervalCount: number): bigint {
  const [times, per] = PERIODS_PER_MONTH[interval];
  return divideHalfEven(unitAmount * BigInt(quantity) * times, per * BigInt(intervalCount));
}
