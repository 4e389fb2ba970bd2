import { Temporal } from "temporal-polyfill";

/** A calendar month, 'YYYY-MM'. Sorts as text. */
export type YearMonth = string;
/** A local date, 'YYYY-MM-DD'. Never shifted between time zones. */
export type DateOnly = string;

/** Whole months, both ends included. */
export interface MonthRange {
  from: YearMonth;
  to: YearMonth;
}

export function addMonths(month: YearMonth, count: number): YearMonth {
  const index = indexOf(month) + count;
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, "0")}-${String(index - 12 * year + 1).padStart(2, "0")}`;
}

/** Months from `start` to `end`: 0 in the same month, negative when `end` is earlier. */
export function monthsBetween(start: YearMonth, end: YearMonth): number {
  return indexOf(end) - indexOf(start);
}

export function monthOf(date: DateOnly): YearMonth {
  return Temporal.PlainDate.from(date).toPlainYearMonth().toString();
}

export function lastDayOf(month: YearMonth): DateOnly {
  const yearMonth = Temporal.PlainYearMonth.from(month);
  return yearMonth.toPlainDate({ day: yearMonth.daysInMonth }).toString();
}

export function monthsIn(range: MonthRange): YearMonth[] {
  return Array.from({ length: rangeLength(range) }, (_, index) => addMonths(range.from, index));
}

export function rangeLength(range: MonthRange): number {
  return Math.max(0, monthsBetween(range.from, range.to) + 1);
}

export function inRange(month: YearMonth, range: MonthRange): boolean {
  return month >= range.from && month <= range.to;
}

/** `count` months ending with `to`. */
export function trailing(to: YearMonth, count: number): MonthRange {
  return { from: addMonths(to, 1 - count), to };
}

/** As many months, directly before. */
export function previousPeriod(range: MonthRange): MonthRange {
  return trailing(addMonths(range.from, -1), rangeLength(range));
}

export function samePeriodLastYear(range: MonthRange): MonthRange {
  return { from: addMonths(range.from, -12), to: addMonths(range.to, -12) };
}

export function quarterOf(month: YearMonth): MonthRange {
  const { year, month: number } = Temporal.PlainYearMonth.from(month);
  const first = Math.floor((number - 1) / 3) * 3 + 1;
  const from = Temporal.PlainYearMonth.from({ year, month: first }).toString();
  return { from, to: addMonths(from, 2) };
}

export function yearOf(month: YearMonth): MonthRange {
  const { year } = Temporal.PlainYearMonth.from(month);
  const from = Temporal.PlainYearMonth.from({ year, month: 1 }).toString();
  return { from, to: addMonths(from, 11) };
}

/** A month is complete when the data date is its last day or later. */
export function lastCompleteMonth(dataDate: DateOnly): YearMonth {
  const month = monthOf(dataDate);
  return dataDate >= lastDayOf(month) ? month : addMonths(month, -1);
}

/** The month the data date stands in, when it is not complete: drawn dotted and kept out of pooled rates. */
export function runningMonth(dataDate: DateOnly): YearMonth | null {
  const month = monthOf(dataDate);
  return lastCompleteMonth(dataDate) === month ? null : month;
}

/** The part of a range that is complete, or null when none of it is. */
export function completePart(range: MonthRange, dataDate: DateOnly): MonthRange | null {
  const last = lastCompleteMonth(dataDate);
  const to = range.to < last ? range.to : last;
  return to < range.from ? null : { from: range.from, to };
}

/** Months are counted for every cell of a page: the calendar's own arithmetic takes fifty times as long and ends the same. */
const indexOf = (month: YearMonth): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
