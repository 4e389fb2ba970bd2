import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/**
 * Runs statements over rows that this very transaction wrote, or that are made on the way. The planner has no statistics
 * on them, takes thousands for a handful, and would compare each with each: here it may only hash and merge, with room to
 * do so. What is asked of few customers says so for every table (`inScope`), which is then read by index.
 */
export async function setBased<T>(tx: Tx, run: () => Promise<T>): Promise<T> {
  await tx.execute(sql`set local enable_nestloop = off`);
  await tx.execute(sql`set local work_mem = '128MB'`);
  const result = await run();
  await tx.execute(sql`set local enable_nestloop to default`);
  await tx.execute(sql`set local work_mem to default`);
  return result;
}
