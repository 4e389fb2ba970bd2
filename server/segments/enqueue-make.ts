import { and, eq } from "drizzle-orm";
import { conditionsOf, type Rule } from "@/common/segments/rule";
import type { Tx } from "@/db/client";
import { segments } from "@/db/schema";
import type { WorkspaceContext } from "../context";
import { enqueue } from "../jobs/queue";

/**
 * For the verbs that make a segment or change its rule, in their transaction: a job counts it, and after it those that name
 * it. Until then these are as unmade as the segment itself: no page shows numbers by the old rule under the new one.
 */
export async function enqueueMake(tx: Tx, { workspaceId }: Pick<WorkspaceContext, "workspaceId">, segmentId: string): Promise<void> {
  const others = await tx.select({ id: segments.id, rule: segments.rule, archivedAt: segments.archivedAt }).from(segments).where(eq(segments.workspaceId, workspaceId));
  const archived = new Set(others.flatMap(({ id, archivedAt }) => (archivedAt === null ? [] : [id])));
  // An archived one is not made, and leads on to those that name it all the same.
  for (const id of [segmentId, ...namersOf(segmentId, others)].filter((id) => id === segmentId || !archived.has(id))) {
    await tx.update(segments).set({ madeHash: null, failure: null, stage: null }).where(and(eq(segments.workspaceId, workspaceId), eq(segments.id, id)));
    await enqueue(tx, "segments.make", { workspaceId, segmentId: id }, `segment ${id}`);
  }
}

/** Those whose rule names the segment, or one that does. */
export function namersOf(segmentId: string, all: readonly { id: string; rule: Rule }[]): string[] {
  const found = new Set([segmentId]);
  for (const id of found) for (const other of all) if (conditionsOf(other.rule.root).some(({ field, value }) => field === "segment" && value === id)) found.add(other.id);
  found.delete(segmentId);
  return [...found];
}
