import { formatDate, formatMonth } from "./dates";

/** What a refusal names a day or a month by. The others are words somebody typed, quoted as they were, also where they look like a day. */
const days = new Set(["asOf", "at", "back", "cancelled", "dataDate", "day", "ends", "first", "from", "invited", "last", "left", "on", "paid", "since", "to", "today", "withdrawn"]);

type Values = Record<string, string | number>;

/** The values of a refusal with their days and months written as the reader's language writes them, a time of the day behind its day. */
export function withWrittenDays(locale: string, values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, days.has(name) ? written(locale, String(value)) : value]));
}

function written(locale: string, value: string): string {
  if (/^\d{4}-\d{2}$/.test(value)) return formatMonth(locale, value);
  return value.replace(/^\d{4}-\d{2}-\d{2}(?=$| )/, (day) => formatDate(locale, day));
}
