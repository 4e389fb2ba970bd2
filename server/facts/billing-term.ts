import { sql, type SQL } from "drizzle-orm";

/** month, quarter, half_year, year, week, day; anything else by its count: 2_year, 4_week. Twelve months are a year. */
export const billingTerm = (interval: SQL, count: SQL) => sql`
  case
    when ${interval} = 'month' and ${count} = 3 then 'quarter'
    when ${interval} = 'month' and ${count} = 6 then 'half_year'
    when ${interval} = 'month' and ${count} = 12 then 'year'
    when ${count} = 1 then ${interval}
    else ${count} || '_' || ${interval}
  end`;

const MONTHS: Record<string, number> = { day: 12 / 365, week: 12 / 52, month: 1, quarter: 3, half_year: 6, year: 12 };

/** Length in whole months, at least one: whoever pays more often can leave every month as well. */
export function termMonths(term: string): number {
  const [count, unit] = /^\d+_/.test(term) ? [Number.parseInt(term, 10), term.slice(term.indexOf("_") + 1)] : [1, term];
  return Math.max(1, Math.round(count * (MONTHS[unit] ?? 1)));
}
