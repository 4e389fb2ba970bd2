import { dash, nbsp, tagOf } from "./numbers";

/** Local dates carry no time zone: they are read and written as UTC so that nothing shifts them. */
function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tagOf(locale), { timeZone: "UTC", ...options });
}

/** '2026-10-31' → `31 Oct 2026`, `31 oct. 2026`. */
export function formatDate(locale: string, day: string): string {
  return dateFormat(locale, { day: "numeric", month: "short", year: "numeric" }).format(toDate(day)).replaceAll(" ", nbsp);
}

/** '2026-10-31' → `31 Oct`. */
export function formatDayAndMonth(locale: string, day: string): string {
  return dateFormat(locale, { day: "numeric", month: "short" }).format(toDate(day)).replaceAll(" ", nbsp);
}

/** '2026-10' → `Oct 2026`; without the year `Oct`; with a short one `Oct 26`. */
export function formatMonth(locale: string, month: string, year: "numeric" | "2-digit" | "none" = "numeric"): string {
  const options: Intl.DateTimeFormatOptions = year === "none" ? { month: "short" } : { month: "short", year };
  return dateFormat(locale, options).format(toDate(`${month}-01`)).replaceAll(" ", nbsp);
}

/** `Aug – Oct 2026`, `Nov 2025 – Jan 2026`, `Oct 2026`. */
export function formatMonthRange(locale: string, range: { from: string; to: string }): string {
  if (range.from === range.to) return formatMonth(locale, range.from);
  const sameYear = range.from.slice(0, 4) === range.to.slice(0, 4);
  const from = formatMonth(locale, range.from, sameYear ? "none" : "numeric");
  return `${from}${nbsp}${dash} ${formatMonth(locale, range.to)}`;
}
