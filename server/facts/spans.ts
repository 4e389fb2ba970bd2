import { sql, type SQL } from "drizzle-orm";
import { allCustomers } from "@/db/schema";
import type { FactSource } from "./members";

/** What is derived of customers, each with a temporary table of the changed ones. */
export const derived = { spans: "paid_spans", movements: "mrr_movements", summaries: "customer_summaries", scheduled: "scheduled_churns" } as const;

/**
 * Temporary table of what the changed customers were and are: in the workspace (ledger/changed-rows.ts), or in the segment,
 * where who came or went has changed as well (changed-members.ts).
 */
export const changedRows = ({ segmentId }: Pick<FactSource, "segmentId">, rows: keyof typeof derived): SQL =>
  sql.raw(`${segmentId === allCustomers ? "changed" : "segment_changed"}_${rows}`);

/** Rows that a refresh looks at: those of everybody or, with their sign, those of the changed customers. */
export const rowsOf = (source: FactSource, rows: keyof typeof derived): SQL => (source.from === null ? sql.raw(derived[rows]) : changedRows(source, rows));

export const stretchesOf = (source: FactSource): SQL => rowsOf(source, "spans");

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
