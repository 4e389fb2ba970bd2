import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** From here on reading whole tables beats looking customers up one by one. */
const MANY = 2000;

/**
 * Runs statements over many rows that this very transaction wrote. The planner has no statistics on them, takes
 * thousands for a handful, and would compare each with each: here it may only hash and merge, with room to do so.
 */
export async function setBased<T>(tx: Tx, rows: number | "all", run: () => Promise<T>): Promise<T> {
  if (rows !== "all" && rows < MANY) return run();
  await tx.execute(sql`set local enable_nestloop = off`);
  await tx.execute(sql`set local work_mem = '128MB'`);
  const result = await run();
  await tx.execute(sql`set local enable_nestloop to default`);
  await tx.execute(sql`set local work_mem to default`);
  return result;
}
