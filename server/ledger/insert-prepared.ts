import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";

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

/**
 * The same for a table of which a refresh leaves most rows as they were: only what differs is written.
 *
 * @param key what tells the rows of the workspace apart
 */
export async function mergePrepared(tx: Tx, { table, key, columns, workspaceId }: { table: string; key: string; columns: readonly string[]; workspaceId: WorkspaceId }, query: SQL): Promise<void> {
  const [name, list] = [sql.identifier(table), (row: string) => sql.raw(columns.map((column) => `${row}.${column}`).join(", "))];
  await tx.execute(sql`create temporary table prepared on commit drop as ${query}`);
  await tx.execute(sql`
    delete from ${name} t where t.workspace_id = ${workspaceId}
      and not exists (select from prepared p where p.${sql.identifier(key)} = t.${sql.identifier(key)} and (${list("p")}) is not distinct from (${list("t")}))`);
  await tx.execute(sql`
    insert into ${name} (${sql.raw(columns.join(", "))}) select ${list("p")} from prepared p
    where not exists (select from ${name} t where t.workspace_id = ${workspaceId} and t.${sql.identifier(key)} = p.${sql.identifier(key)})`);
  await tx.execute(sql`drop table prepared`);
}
