import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** Until the transaction ends, no other import of this workspace writes: they never interleave, they queue. */
export async function lockWorkspaceImports(tx: Tx, workspaceId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`imports of ${workspaceId}`}, 0))`);
}

/** Until the transaction ends, nobody else checks this import: a job that is run twice has one effect. */
export async function lockImport(tx: Tx, importId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import ${importId}`}, 0))`);
}
