import { Temporal } from "temporal-polyfill";
import type { Every } from "../read/interval";

/** Calendar months back, clipped to the month's last day: 31 May − 3 months = 28 or 29 February. */
export function minusMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).subtract({ months }).toString();
}

/** Whole calendar months from one day to another. */
export function monthsBetweenDates(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "month" }).months;
}

/**
 * The first end of a billing period on or after `day` (METRICS §2). At least one period is paid for. Each is counted
 * from the start, so that one begun on the 31st does not drift to the 28th.
 */
export function endOfPaidPeriod(start: string, { interval, count }: Every, day: string): string {
  const first = Temporal.PlainDate.from(start);
  const unit = `${interval}s` as const;
  const lived = first.until(Temporal.PlainDate.from(day), { largestUnit: interval })[unit];
  for (let periods = Math.max(1, Math.floor(lived / count)); ; periods += 1) {
    const end = first.add({ [unit]: periods * count }).toString();
    if (end >= day) return end;
  }
}
