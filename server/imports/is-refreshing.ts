import { and, eq, inArray, isNull } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { breakdownChoices, churnReasonEdits, imports } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";

/** Whether a job is about to change what the workspace's numbers are: an import, the undoing of one, other breakdowns or churn reasons. */
export async function isRefreshing(tx: Tx, workspaceId: WorkspaceId): Promise<boolean> {
  const importing = tx
    .select({ workspaceId: imports.workspaceId })
    .from(imports)
    .where(and(eq(imports.workspaceId, workspaceId), inArray(imports.status, ["running", "undoing"])));
  const choosing = tx
    .select({ workspaceId: breakdownChoices.workspaceId })
    .from(breakdownChoices)
    .where(and(eq(breakdownChoices.workspaceId, workspaceId), eq(breakdownChoices.failed, false)));
  const renaming = tx
    .select({ workspaceId: churnReasonEdits.workspaceId })
    .from(churnReasonEdits)
    .where(and(eq(churnReasonEdits.workspaceId, workspaceId), isNull(churnReasonEdits.appliedAt)));
  const [under] = await unionAll(importing, choosing, renaming).limit(1);
  return under !== undefined;
}
