import { sql } from "drizzle-orm";
import { inWorkspace } from "@/db/client";
import type { WorkspaceContext } from "@/server/context";
import type { ImportProgress } from "./views";

const EVERY_MS = 500;

/**
 * Says how far a job is, in transactions of its own so that it shows before the job commits. A row that somebody holds
 * is passed over: progress is worth no waiting, least of all for the very job that tells it.
 */
export function progressOf({ workspaceId }: WorkspaceContext, importId: string) {
  let saidAt = 0;
  return async (progress: ImportProgress, { always = false } = {}): Promise<void> => {
    const now = Date.now();
    if (!always && now - saidAt < EVERY_MS) return;
    saidAt = now;
    await inWorkspace(workspaceId, (tx) =>
      tx.execute(sql`
        update imports set progress = ${JSON.stringify(progress)}::jsonb
        where workspace_id = ${workspaceId} and id in (
          select i.id from imports i where i.workspace_id = ${workspaceId} and i.id = ${importId} for no key update skip locked)`),
    );
  };
}

export type SayProgress = ReturnType<typeof progressOf>;
