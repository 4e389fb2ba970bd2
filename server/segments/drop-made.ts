import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { segmentMembers, segments } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { clearCells } from "../facts/clear-facts";
import { lockFacts } from "../facts/lock-facts";

const unmade = { madeHash: null, madeOn: null, madeAt: null };

/** Takes away the members and the facts of a segment; its rule and how large it was stay. */
export async function dropMade(tx: Tx, workspaceId: WorkspaceId, segmentId: string): Promise<void> {
  await clearCells(tx, { workspaceId, segmentId });
  await tx.delete(segmentMembers).where(and(eq(segmentMembers.workspaceId, workspaceId), eq(segmentMembers.segmentId, segmentId)));
  await tx.update(segments).set(unmade).where(and(eq(segments.workspaceId, workspaceId), eq(segments.id, segmentId)));
}

/** The same of all segments; the cells are gone already. */
export async function dropMadeOfAll(tx: Tx, workspaceId: WorkspaceId): Promise<void> {
  await tx.delete(segmentMembers).where(eq(segmentMembers.workspaceId, workspaceId));
  await tx.update(segments).set({ ...unmade, failure: null, stage: null }).where(eq(segments.workspaceId, workspaceId));
}

/** For the verbs that archive or delete a segment: waits for a refresh, which would leave cells of a segment that is gone. */
export async function dropSegmentFacts(tx: Tx, workspaceId: WorkspaceId, segmentId: string): Promise<void> {
  await lockFacts(tx, workspaceId);
  await dropMade(tx, workspaceId, segmentId);
}
