import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** For the rest of the transaction joins of everybody stay in memory: counting a rule is over in a second, and few do at a time. */
export async function inMemory(tx: Tx): Promise<void> {
  await tx.execute(sql`set local work_mem = '64MB'`);
}
