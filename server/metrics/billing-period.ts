import { Temporal } from "temporal-polyfill";
import type { DateOnly } from "./period";

export type BillingInterval = "day" | "week" | "month" | "year";

/** Quarters and half-years are 3 and 6 months. */
export interface Every {
  interval: BillingInterval;
  count: number;
}

/**
 * The first end of a billing period on or after `day` (METRICS §2). At least one period is paid for. Each is counted
 * from the start, so that one begun on the 31st does not drift to the 28th.
 */
export function endOfPaidPeriod(start: DateOnly, { interval, count }: Every, day: DateOnly): DateOnly {
  const first = Temporal.PlainDate.from(start);
  const unit = `${interval}s` as const;
  const lived = first.until(Temporal.PlainDate.from(day), { largestUnit: interval })[unit];
  for (let periods = Math.max(1, Math.floor(lived / count)); ; periods += 1) {
    const end = first.add({ [unit]: periods * count }).toString();
    if (end >= day) return end;
  }
}
