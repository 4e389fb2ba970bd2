import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** Fewer rows are read quickly however the planner goes about it. */
const MANY = 50_000;

/**
 * Lets the planner know what was just written, when it is much: on statistics from before, it takes a million new rows
 * for one and looks each up by an index. Nobody waits for it: where another refresh is at it, or a Postgres before 17
 * leaves it to the owner, it is left out.
 */
export async function gatherStatistics(tx: Tx, table: "paid_spans" | "mrr_movements" | "customer_summaries" | "segment_members", written: number | null): Promise<void> {
  if (written !== null && written > MANY) await tx.execute(sql`analyze (skip_locked) ${sql.identifier(table)}`);
}
