import type { BillingInterval } from "./billing-period";
import { discounted, type Discount } from "./discounts";
import { divideHalfEven, ONE, type Fraction } from "./money";

export interface Price {
  /** Of one unit for one billing period, minor units. */
  unitAmount: bigint;
  quantity: number;
  interval: BillingInterval;
  /** Quarters and half-years are 3 and 6 months. */
  intervalCount: number;
}

/** Billing periods in a month as an exact fraction (METRICS §2): a day × 365/12, a week × 52/12, a year / 12. */
const PERIODS_PER_MONTH: Record<BillingInterval, Fraction> = {
  day: [365n, 12n],
  week: [52n, 12n],
  month: [1n, 1n],
  year: [1n, 12n],
};

type Reductions = { discounts?: readonly Discount[]; rate?: Fraction };

/**
 * Monthly recurring revenue of one subscription in minor units of the workspace's currency: the price of `quantity`
 * units every `intervalCount` intervals, less the discounts in force, brought to a month, times the rate (from minor to
 * minor units), rounded half-even once, at the end. Needs `intervalCount` ≥ 1; amount and quantity may be 0.
 */
export function monthlyMrr({ unitAmount, quantity, interval, intervalCount }: Price, { discounts = [], rate = ONE }: Reductions = {}): bigint {
  const [times, per] = PERIODS_PER_MONTH[interval];
  const [left, parts] = discounted(unitAmount * BigInt(quantity), discounts);
  return divideHalfEven(left * times * rate[0], per * parts * BigInt(intervalCount) * rate[1]);
}
