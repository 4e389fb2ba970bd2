import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { attributeDefinitions } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";

export type BrokenDown = Pick<typeof attributeDefinitions.$inferSelect, "key" | "label" | "type">;

/** The attributes a workspace has chosen to break its numbers down by. */
export async function readBrokenDown(tx: Tx, workspaceId: WorkspaceId): Promise<BrokenDown[]> {
  return tx
    .select({ key: attributeDefinitions.key, label: attributeDefinitions.label, type: attributeDefinitions.type })
    .from(attributeDefinitions)
    .where(and(eq(attributeDefinitions.workspaceId, workspaceId), eq(attributeDefinitions.brokenDown, true)))
    .orderBy(asc(attributeDefinitions.key));
}
