import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { JobName, Payload } from "./definitions";

/** A job that is cut off counts as tried. It is to outlive any number of restarts; what fails by itself gives up in tasks.ts. */
const MOST_TRIES = 1000;

/**
 * Adds a job in the caller's transaction: it exists when the change that causes it does, and only then. A second one
 * under the same key takes the place of one that has not begun.
 */
export async function enqueue<Name extends JobName>(tx: Tx, name: Name, payload: Payload<Name>, key: string): Promise<void> {
  await tx.execute(sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, job_key => ${key}, max_attempts => ${MOST_TRIES})`);
}
