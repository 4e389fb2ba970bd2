import { sql, type Column, type SQL } from "drizzle-orm";

/** Whole months stayed, from the first number up to but not including the next band's. */
export const tenureBands = ["0", "3", "6", "12", "24", "36", "48"] as const;

/** The band of a tenure, named by its first month. */
export function tenureBand(months: SQL | Column): SQL<string> {
  const [first, ...later] = tenureBands;
  return later.reduce<SQL<string>>((shorter, from) => sql<string>`case when ${months} >= ${sql.raw(from)} then ${sql.raw(`'${from}'`)} else ${shorter} end`, sql.raw(`'${first}'`) as SQL<string>);
}
