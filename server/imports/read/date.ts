import { Temporal } from "temporal-polyfill";
import type { DateOrder } from "../mapping";
import { monthNumber } from "./month-names";
import { read, unread, type Read } from "./read";

export interface DateRules {
  order: DateOrder;
  /** The workspace's zone: the day a moment falls on. */
  timeZone: string;
  /** Times without a zone are UTC, as the header says ("Created (UTC)"). Else they are local, and kept as written. */
  utc: boolean;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(.*)$/s;
const NUMBERED = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(.*)$/s;
const NAMED_DAY_FIRST = /^(\d{1,2})(?:er|st|nd|rd|th)?[\s.-]+(\p{L}+)\.?[\s.,-]+(\d{4})(.*)$/su;
const NAMED_MONTH_FIRST = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(.*)$/su;
const TIME = /^(?:[T,]?\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AaPp][Mm])?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/;
const EPOCH = /^\d{9,10}(\d{3})?$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** A calendar day as `YYYY-MM-DD`. A date without a time is never shifted. */
export function readDate(text: string, rules: DateRules): Read<string> {
  const iso = ISO_DATE.exec(text);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const cell = text.trim();
  if (rules.order === "epoch" && EPOCH.test(cell)) return dayOfMoment(Number(cell) * (cell.length > 10 ? 1 : 1000), rules.timeZone);
  const parts = partsOf(cell, rules.order);
  if (!parts) return unread("date_unreadable");
  const day = calendarDay(parts.year, parts.month, parts.day);
  return day.ok && parts.rest.trim() !== "" ? withTime(day.value, parts.rest, rules) : day;
}

interface Parts {
  year: number;
  month: number;
  day: number;
  rest: string;
}

function partsOf(cell: string, order: DateOrder): Parts | null {
  const yearFirst = YEAR_FIRST.exec(cell);
  if (yearFirst) {
    const [, year, , month, day, rest = ""] = yearFirst;
    return { year: Number(year), month: Number(month), day: Number(day), rest };
  }
  const numbered = NUMBERED.exec(cell);
  if (numbered) {
    // Never guessed: 03/04/2026 is two dates.
    if (order !== "day_first" && order !== "month_first") return null;
    const [, first, , second, written = "", rest = ""] = numbered;
    const [day, month] = order === "day_first" ? [Number(first), Number(second)] : [Number(second), Number(first)];
    return { year: fullYear(written), month, day, rest };
  }
  const dayFirst = NAMED_DAY_FIRST.exec(cell);
  const monthFirst = dayFirst ? null : NAMED_MONTH_FIRST.exec(cell);
  const name = dayFirst?.[2] ?? monthFirst?.[1];
  const month = name === undefined ? null : monthNumber(name);
  if (month === null) return null;
  const day = Number(dayFirst?.[1] ?? monthFirst?.[2]);
  return { year: Number(dayFirst?.[3] ?? monthFirst?.[3]), month, day, rest: dayFirst?.[4] ?? monthFirst?.[4] ?? "" };
}

/** Two-digit years as spreadsheets read them: 00–69 are 2000s. */
function fullYear(written: string): number {
  const year = Number(written);
  if (written.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function calendarDay(year: number, month: number, day: number): Read<string> {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return unread("date_impossible");
  if (year < FIRST_YEAR || year > LAST_YEAR) return unread("date_out_of_range", { first: FIRST_YEAR, last: LAST_YEAR });
  return read(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function withTime(day: string, rest: string, { timeZone, utc }: DateRules): Read<string> {
  const match = TIME.exec(rest);
  if (!match) return unread("date_unreadable");
  const [, hourText, minute = "", second = "00", half, zone] = match;
  const hour = half === undefined ? Number(hourText) : (Number(hourText) % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return unread("date_impossible");
  if (zone === undefined && !utc) return read(day);
  const offset = zone === undefined || /^[A-Z]/i.test(zone) ? "Z" : zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const moment = Date.parse(`${day}T${String(hour).padStart(2, "0")}:${minute}:${second}${offset}`);
  return Number.isNaN(moment) ? unread("date_unreadable") : dayOfMoment(moment, timeZone);
}

function dayOfMoment(milliseconds: number, timeZone: string): Read<string> {
  const day = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone).toPlainDate();
  return calendarDay(day.year, day.month, day.day);
}
