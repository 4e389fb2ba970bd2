import { readDate, type DateRules } from "./date";
import { monthNumber } from "./month-names";
import { plainWords, type Read } from "./read";

const FORMS = [
  /^(?<year>\d{4})[ /.](?<month>\d{1,2})$/,
  /^(?<month>\d{1,2})[ /.](?<year>\d{4})$/,
  /^(?<name>\p{L}+)\.? (?<year>\d{4})$/u,
  /^(?<year>\d{4}) (?<name>\p{L}+)\.?$/u,
];

/** A day, or the first of a month that is given as such: `2026-03`, `03/2026`, `March 2026`, `2026 mars`. */
export function readDayOrMonth(text: string, rules: DateRules): Read<string> {
  return readDate(firstOfMonth(text) ?? text, rules);
}

function firstOfMonth(text: string): string | null {
  const words = plainWords(text);
  const { year, month, name } = FORMS.map((form) => form.exec(words)?.groups).find((found) => found) ?? {};
  const number = name === undefined ? month : monthNumber(name)?.toString();
  return year === undefined || number === undefined ? null : `${year}-${number.padStart(2, "0")}-01`;
}
