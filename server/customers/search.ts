import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";

/** As many as a search looks at: it costs the same however many customers there are, and nobody reads further. */
export const MOST_FOUND = 1000;
/** Shorter texts stand in the middle of too many names to mean one. */
const SHORTEST_WITHIN = 3;

/** Sorts after every text that begins as another one does. */
const LAST = "\u{10FFFF}";

/**
 * The customers whose name, email or id begins with the text, at most `MOST_FOUND`. Ranges of stored lower-case columns,
 * because that is what an index can answer under row-level security; an id is taken as it is written, and in capitals and
 * small letters. Only where nothing begins with it are names and emails read through for the text.
 */
export async function findCustomers(tx: Tx, workspaceId: WorkspaceId, text: string): Promise<string[]> {
  const lower = text.toLowerCase();
  const beginning = (column: SQL, start: string) => sql`
    (select c.id from customers c where c.workspace_id = ${workspaceId} and ${column} >= ${start} and ${column} < ${start + LAST}
    order by ${column} limit ${MOST_FOUND})`;
  const ids = [...new Set([text, lower, text.toUpperCase()])];
  const begins = [beginning(sql`c.name_lc`, lower), beginning(sql`c.email_lc`, lower), ...ids.map((id) => beginning(sql`c.external_id`, id))];
  const within = [...lower].length < SHORTEST_WITHIN ? sql`` : sql`
      union all
      (select c.id from customers c
      where c.workspace_id = ${workspaceId} and not exists (select from beginning) and (position(${lower} in c.name_lc) > 0 or position(${lower} in c.email_lc) > 0)
      limit ${MOST_FOUND})`;
  const { rows } = await tx.execute<{ id: string }>(sql`
    with beginning as materialized (select b.id from (${sql.join(begins, sql` union `)}) b limit ${MOST_FOUND})
    select b.id from beginning b ${within}`);
  return rows.map(({ id }) => id);
}
