import { sql, type SQL } from "drizzle-orm";
import type { FactSource } from "./members";

/** The stretches that a refresh looks at: those of everybody or, with their sign, those of the changed customers. */
export const stretchesOf = ({ from }: FactSource): SQL => (from === null ? sql`paid_spans` : sql`changed_spans`);

/**
 * From clause: those stretches `p` with their customers `s`. Stretches to come are among them: what has begun or ended is
 * so by `s.seen_on`.
 */
export const spans = (source: FactSource): SQL => sql`${stretchesOf(source)} p join members s on p.workspace_id = ${source.workspaceId} and ${sameMember(source, "p")}`;

/** Joins rows made from stretches to their customer `s`, as it was or as it is. */
export const sameMember = (source: FactSource, row: string): SQL => sameCustomer(source, "s", row);

/** The same of any two rows that name a customer. */
export const sameCustomer = ({ from }: FactSource, one: string, other: string): SQL =>
  sql.raw(from === null ? `${one}.customer_id = ${other}.customer_id` : `${one}.customer_id = ${other}.customer_id and ${one}.sign = ${other}.sign`);

/** Of a row: whether its customer is taken as it was, −1, or as it is. */
export const signOf = ({ from }: FactSource, row: string): SQL => (from === null ? sql`1` : sql.raw(`${row}.sign`));

/** Of a row: the data date that its customer is seen at. */
export const seenOn = ({ dataDate, from }: Pick<FactSource, "dataDate" | "from">, row: string): SQL =>
  from === null ? sql`${dataDate}::date` : sql`case ${sql.raw(row)}.sign when 1 then ${dataDate}::date else ${from}::date end`;
