import type { Tx } from "@/db/client";
import { auditEvents } from "@/db/schema";
import type { WorkspaceContext } from "@/server/context";

/** `subject` is the id of what changed; `detail` holds what a reader of the log needs, never a customer's data or a secret. */
export async function recordAudit(
  tx: Tx,
  ctx: Pick<WorkspaceContext, "workspaceId" | "userId">,
  action: string,
  subject: string | null = null,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await tx.insert(auditEvents).values({ workspaceId: ctx.workspaceId, actorId: ctx.userId, action, subject, detail });
}
