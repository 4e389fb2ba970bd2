import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";

/**
 * Inserts what a query answers, in its order, by way of a temporary table: only what goes into a new table is computed by
 * several processes, what is inserted into another one never. The query names its columns as the table does.
 *
 * @param columns all columns of the query
 */
export async function insertPrepared(tx: Tx, table: string, columns: readonly string[], query: SQL): Promise<number | null> {
  const list = sql.raw(columns.join(", "));
  await tx.execute(sql`create temporary table prepared on commit drop as ${query}`);
  const { rowCount } = await tx.execute(sql`insert into ${sql.identifier(table)} (${list}) select ${list} from prepared`);
  await tx.execute(sql`drop table prepared`);
  return rowCount;
}
