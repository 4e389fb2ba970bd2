import { Temporal } from "temporal-polyfill";
import { endOfPaidPeriod, type Every } from "./billing-period";
import type { Fraction } from "./money";
import type { DateOnly } from "./period";

/** A share in parts per million, or an amount off each billing period in minor units of the price's currency. */
type Off = { ppm: number } | { amount: bigint };

type Lasting = { lasts: "once" | "forever" } | { lasts: "repeating"; months: number };

/** A coupon, counting from `startsOn` (METRICS §2): for the first billing period, n months, or as long as the price does. */
export type Discount = Off & Lasting & { startsOn: DateOnly };

/** [startsOn, endsOn): null is for ever. */
type Span = { startsOn: DateOnly; endsOn: DateOnly | null };

/**
 * The days on which a coupon reduces the price. One from before the first paid day, redeemed during a trial, begins
 * with that. "Once" lasts to the end of the billing period that is running then: periods are counted from `billedFrom`,
 * the first paid day, and are as long as the price of the day says.
 */
export function discountSpan(discount: Discount, billedFrom: DateOnly, everyOn: (day: DateOnly) => Every): Span {
  const startsOn = discount.startsOn > billedFrom ? discount.startsOn : billedFrom;
  const first = Temporal.PlainDate.from(startsOn);
  switch (discount.lasts) {
    case "forever":
      return { startsOn, endsOn: null };
    case "repeating":
      return { startsOn, endsOn: first.add({ months: discount.months }).toString() };
    case "once":
      return { startsOn, endsOn: endOfPaidPeriod(billedFrom, everyOn(startsOn), first.add({ days: 1 }).toString()) };
  }
}

const MILLION = 1_000_000n;

/** What is left of an amount after the coupons, one after the other and never below 0. Exact: nothing is rounded yet. */
export function discounted(amount: bigint, discounts: readonly Off[]): Fraction {
  return discounts.reduce<Fraction>(([left, per], off) => {
    const less = "ppm" in off ? left * (MILLION - BigInt(off.ppm)) : (left - off.amount * per) * MILLION;
    return [less > 0n ? less : 0n, per * MILLION];
  }, [amount, 1n]);
}
