import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { segments, segmentSizes } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { stateOf, type SegmentState } from "./segment-state";

/** A segment that a page may be asked of. */
export type OfferedSegment = { id: string; name: string; state: SegmentState; /** As it was last made, whoever ever paid; null before. */ customers: number | null };

/** Those that are saved and not archived, by name. */
export async function offeredSegments(tx: Tx, workspaceId: WorkspaceId): Promise<OfferedSegment[]> {
  const offered = and(eq(segments.workspaceId, workspaceId), isNotNull(segments.name), isNull(segments.archivedAt));
  const rows = await tx.select().from(segments).where(offered).orderBy(asc(segments.nameLc));
  const sizes = await lastSizes(tx, workspaceId);
  return rows.map((row) => ({ id: row.id, name: row.name ?? "", state: stateOf(row), customers: sizes.find(({ segmentId }) => segmentId === row.id)?.customers ?? null }));
}

/** Of each segment, as it was last made. */
export const lastSizes = (tx: Tx, workspaceId: WorkspaceId) =>
  tx.selectDistinctOn([segmentSizes.segmentId]).from(segmentSizes).where(eq(segmentSizes.workspaceId, workspaceId)).orderBy(segmentSizes.segmentId, desc(segmentSizes.day));
