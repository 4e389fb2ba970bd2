import { inWorkspace } from "@/db/client";
import { imports } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import { Refusal } from "@/server/errors";
import { enqueue } from "@/server/jobs/queue";
import type { ImportCall } from "./input";
import { findImport, isImport } from "./stored";
import { findBlocker, undoBlocked } from "./undo/blocker";

/** Sends an import to be undone as a whole. Refused while a later import stands that builds on it. */
export async function undoImport({ ctx, input: { importId } }: ImportCall): Promise<void> {
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const imported = await findImport(tx, ctx, importId, { lock: true });
    if (imported.status === "undoing" || imported.status === "undone") return;
    if (imported.status !== "done") throw new Refusal("CONFLICT", "importNotDone", {}, `import ${importId} is ${imported.status}`);
    const blocker = await findBlocker(tx, ctx.workspaceId, importId);
    if (blocker) throw undoBlocked(ctx, blocker);
    await tx.update(imports).set({ status: "undoing", progress: null, error: null }).where(isImport(ctx, importId));
    await enqueue(tx, "import.undo", { workspaceId: ctx.workspaceId, importId }, `undo ${importId}`);
    await recordAudit(tx, ctx, "import.undo", importId);
  });
}
