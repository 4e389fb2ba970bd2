const MONTHS: Record<string, number> = { day: 12 / 365, week: 12 / 52, month: 1, quarter: 3, half_year: 6, year: 12 };

/** Length of a billing term such as `quarter` or `2_year` in whole months, at least one: whoever pays more often can leave every month as well. */
export function termMonths(term: string): number {
  const [count, unit] = /^\d+_/.test(term) ? [Number.parseInt(term, 10), term.slice(term.indexOf("_") + 1)] : [1, term];
  return Math.max(1, Math.round(count * (MONTHS[unit] ?? 1)));
}
