import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/**
 * Postgres knows nothing yet about tables that were filled a moment ago, takes them for almost empty and may go through
 * them once per row: a hundred thousand rows then take an hour. Statements that touch whole files are planned without
 * that choice, others as always.
 */
export async function inBulk<T>(tx: Tx, run: () => Promise<T>): Promise<T> {
  await tx.execute(sql`set local enable_nestloop = off`);
  const result = await run();
  await tx.execute(sql`set local enable_nestloop = on`);
  return result;
}
