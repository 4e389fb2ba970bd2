import { sql, type SQL } from "drizzle-orm";

export { termMonths } from "../metrics/term-months";

/** month, quarter, half_year, year, week, day; anything else by its count: 2_year, 4_week. Twelve months are a year. */
export const billingTerm = (interval: SQL, count: SQL) => sql`
  case
    when ${interval} = 'month' and ${count} = 3 then 'quarter'
    when ${interval} = 'month' and ${count} = 6 then 'half_year'
    when ${interval} = 'month' and ${count} = 12 then 'year'
    when ${count} = 1 then ${interval}
    else ${count} || '_' || ${interval}
  end`;
