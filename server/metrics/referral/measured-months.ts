import { completePart, monthOf, type DateOnly, type MonthRange } from "../period";

/**
 * The months a programme is judged by: from that of its measuring day to the last complete one of the data, or the running
 * month where there is no other. Null before that month is in the data.
 */
export function measuredMonths(since: DateOnly, dataDate: DateOnly): MonthRange | null {
  const months = { from: monthOf(since), to: monthOf(dataDate) };
  return months.from > months.to ? null : (completePart(months, dataDate) ?? months);
}
