import { sql, type SQL } from "drizzle-orm";

/**
 * Whole calendar months from one date to a later one: the most months that can be added to the first, clipped to the
 * last day of a shorter month, without passing the second. 31 January to 29 February 2024 is one; age() would say none.
 */
export function wholeMonths(from: SQL, to: SQL): SQL {
  const crossed = sql`((date_part('year', ${to}) - date_part('year', ${from})) * 12 + date_part('month', ${to}) - date_part('month', ${from}))::integer`;
  return sql`(${crossed} - case when (${from} + make_interval(months => ${crossed}))::date > ${to} then 1 else 0 end)`;
}
