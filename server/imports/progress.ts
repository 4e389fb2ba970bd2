import { inWorkspace } from "@/db/client";
import { imports } from "@/db/schema";
import type { WorkspaceContext } from "@/server/context";
import { isImport } from "./stored";
import type { ImportProgress } from "./views";

const EVERY_MS = 500;

/**
 * Says how far a job is, in transactions of its own so that it shows before the job commits. Must not be called once
 * the job has written to the import's own row: it would wait for itself.
 */
export function progressOf(ctx: WorkspaceContext, importId: string) {
  let saidAt = 0;
  return async (progress: ImportProgress, { always = false } = {}): Promise<void> => {
    const now = Date.now();
    if (!always && now - saidAt < EVERY_MS) return;
    saidAt = now;
    await inWorkspace(ctx.workspaceId, (tx) => tx.update(imports).set({ progress }).where(isImport(ctx, importId)));
  };
}

export type SayProgress = ReturnType<typeof progressOf>;
