import { sql, type SQL } from "drizzle-orm";

/** Whose rows to rebuild. "all" is not a long list: the statements then need no join. */
export type CustomerScope = readonly string[] | "all";

/** ` and <column> is one of the customers`, or nothing. One array parameter, however many customers. */
export function inScope(column: SQL, scope: CustomerScope): SQL {
  return scope === "all" ? sql`` : sql`and ${column} = any(${sql.param([...scope])}::uuid[])`;
}
