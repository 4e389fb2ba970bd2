/** What an address or a rule names is written by anybody: only what stands in the calendar can be written out as a month or a day. */

/** 'YYYY-MM'; there is no thirteenth month. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** 'YYYY-MM-DD'; 31 February is none. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const between = "..";

/** `2026-01..2026-03`, as an address names months. */
export const writeMonths = ({ from, to }: { from: string; to: string }): string => `${from}${between}${to}`;

/** Null for what is no months, or runs backwards. */
export function readMonths(text: string): { from: string; to: string } | null {
  const [from = "", to = "", ...more] = text.split(between);
  return isMonth(from) && isMonth(to) && from <= to && more.length === 0 ? { from, to } : null;
}
