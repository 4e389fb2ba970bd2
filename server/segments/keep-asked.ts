import { and, eq, inArray, isNull, lt, or, sql } from "drizzle-orm";
import { inWorkspace } from "@/db/client";
import { segments } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { enqueueMake } from "./enqueue-make";

/**
 * For what opens a page, a list or a file of segments: those of them that nobody saved are kept up for another day. Once an hour
 * is often enough to write that down, in a transaction of its own: what is read stands in a snapshot that writes nothing. One
 * that had rested for more than a day may have lost its numbers, and is counted anew.
 */
export async function keepAsked(workspaceId: WorkspaceId, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await inWorkspace(workspaceId, async (tx) => {
    const due = tx
      .select({ id: segments.id })
      .from(segments)
      .where(and(eq(segments.workspaceId, workspaceId), inArray(segments.id, [...ids]), isNull(segments.name), or(isNull(segments.askedAt), lt(segments.askedAt, sql`now() - interval '1 hour'`))))
      // A refresh that holds the row is not waited for: the next one who looks writes it down.
      .for("update", { skipLocked: true });
    const asked = await tx
      .update(segments)
      .set({ askedAt: sql`now()` })
      .where(and(eq(segments.workspaceId, workspaceId), inArray(segments.id, due)))
      .returning({ id: segments.id, madeHash: segments.madeHash, failure: segments.failure });
    for (const { id, madeHash, failure } of asked) if (madeHash === null && failure === null) await enqueueMake(tx, { workspaceId }, id);
  });
}
