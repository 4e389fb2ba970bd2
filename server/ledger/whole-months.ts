import { sql, type SQL } from "drizzle-orm";

/**
 * Whole calendar months from one date to a later one: the most months that can be added to the first, clipped to the
 * last day of a shorter month, without passing the second. 31 January to 29 February 2024 is one; age() would say none.
 */
export function wholeMonths(from: SQL, to: SQL): SQL {
  const crossed = sql`((extract(year from ${to}) - extract(year from ${from})) * 12 + extract(month from ${to}) - extract(month from ${from}))::integer`;
  return sql`(${crossed} - case when (${from} + make_interval(months => ${crossed}))::date > ${to} then 1 else 0 end)`;
}
