import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";

/** Until the transaction ends nobody refreshes the workspace's facts, and who does is waited for. */
export async function lockFacts(tx: Tx, workspaceId: WorkspaceId): Promise<void> {
  await tx.execute(sql`select from fact_states s where s.workspace_id = ${workspaceId} for update`);
}

/** Other cells have come to these facts: what was kept for them is another revision's (fact-state.ts). */
export async function renewFacts(tx: Tx, workspaceId: WorkspaceId): Promise<void> {
  await tx.execute(sql`update fact_states set version = version where workspace_id = ${workspaceId}`);
}
