import { Temporal } from "temporal-polyfill";
import type { DemoCustomer } from "./customer";
import { coupon } from "./market";
import type { DemoPayment } from "./payments";
import type { Random } from "./random";

/** Some who pay by the month began with a coupon: they pay less for its months, and the day it ends is an expansion. */
export function giveCoupons(random: Random, customers: readonly DemoCustomer[], payments: readonly DemoPayment[]): void {
  const until = new Map<string, string>();
  for (const { externalId, channel, subscriptions } of customers) {
    const [first, ...others] = subscriptions;
    if (!first || others.length > 0 || first.phases[0]?.interval !== "month" || !random.chance(coupon.share[channel])) continue;
    first.couponFrom = first.startedOn;
    until.set(externalId, Temporal.PlainDate.from(first.startedOn).add({ months: coupon.months }).toString());
  }
  for (const payment of payments) {
    if (payment.paidOn < (until.get(payment.customer) ?? "")) payment.amount = (payment.amount * (100 - coupon.percent)) / 100;
  }
}
