import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { imports } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";

/** Whether an import, or the undoing of one, is about to change what the workspace's numbers are. */
export async function isRefreshing(tx: Tx, workspaceId: WorkspaceId): Promise<boolean> {
  const [under] = await tx
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.workspaceId, workspaceId), inArray(imports.status, ["running", "undoing"])))
    .limit(1);
  return under !== undefined;
}
