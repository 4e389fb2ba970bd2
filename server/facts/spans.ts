import { sql, type SQL } from "drizzle-orm";
import type { FactSource } from "./members";

/**
 * From clause: the stretches `p` that a refresh looks at, those of everybody or of the changed customers, with their
 * customers `s`. Stretches to come are among them: what has begun or ended is so by `s.seen_on`.
 */
export function spans(source: FactSource): SQL {
  return spansIn(source, source.from === null ? sql`paid_spans` : sql`changed_spans`);
}

/** The same of stretches kept nowhere, such as by other conventions. */
export const spansIn = (source: FactSource, table: SQL): SQL =>
  sql`${table} p join members s on p.workspace_id = ${source.workspaceId} and ${sameMember(source, "p")}`;

/** Joins rows made from stretches to their customer `s`, as it was or as it is. */
export const sameMember = ({ from }: FactSource, row: string): SQL =>
  sql.raw(from === null ? `s.customer_id = ${row}.customer_id` : `s.customer_id = ${row}.customer_id and s.sign = ${row}.sign`);

/** Of a stretch `p`: whether its customer is taken as it was, −1, or as it is. */
export const signOf = ({ from }: FactSource): SQL => (from === null ? sql`1` : sql`p.sign`);
