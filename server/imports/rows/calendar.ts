import { Temporal } from "temporal-polyfill";

/** Calendar months back, clipped to the month's last day: 31 May − 3 months = 28 or 29 February. */
export function minusMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).subtract({ months }).toString();
}

/** Whole calendar months from one day to another. */
export function monthsBetweenDates(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "month" }).months;
}
