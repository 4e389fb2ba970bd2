import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { z } from "zod";
import type { Rule } from "@/common/segments/rule";
import { inWorkspace } from "@/db/client";
import { segments, segmentSizes, type SegmentFailure, type segmentStages } from "@/db/schema";
import type { WorkspaceContext } from "../context";
import type { DateOnly } from "../metrics/period";
import { recentMoves, type RecentMoves, type SizeOfDay } from "../metrics/segments/recent-moves";
import type { Size } from "../metrics/segments/size";
import type { segmentInput } from "./input";
import { lastSizes } from "./offered-segments";
import { picksByOutcome } from "./outcome";
import { ownSegment } from "./own-segment";
import { namedOf, stateOf, type SegmentState } from "./segment-state";

export type SegmentSize = Size & { day: DateOnly };

/** The log of its sizes, oldest first, and what moved within the last days of it. */
export type SegmentSizes = { sizes: (SegmentSize & SizeOfDay)[]; /** Null with nothing counted since it was first, or its rule last changed. */ recent: RecentMoves | null };

/** As many days as a growth team looks back at. */
const RECENT_DAYS = 30;

export type Segment = {
  id: string;
  name: string;
  rule: Rule;
  updatedAt: Date;
  archived: boolean;
  /** Ready where its members and facts are those of its rule. */
  state: SegmentState;
  /** What the job is at; null before it begins and when it is done. */
  stage: (typeof segmentStages)[number] | null;
  failure: SegmentFailure | null;
  /** As it was last made; null before. */
  size: SegmentSize | null;
  onOutcome: boolean;
};

/** All that were saved, by name; archived ones as well. */
export async function listSegments({ ctx }: { ctx: WorkspaceContext }): Promise<Segment[]> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const rows = await tx.select().from(segments).where(and(eq(segments.workspaceId, ctx.workspaceId), isNotNull(segments.name))).orderBy(asc(segments.nameLc));
    const sizes = await lastSizes(tx, ctx.workspaceId);
    const named = namedOf(rows);
    return rows.map((row) => ({
      id: row.id,
      name: row.name ?? "",
      rule: row.rule,
      updatedAt: row.updatedAt,
      archived: row.archivedAt !== null,
      state: stateOf(row),
      stage: row.stage,
      failure: row.failure,
      size: sizes.find(({ segmentId }) => segmentId === row.id) ?? null,
      onOutcome: picksByOutcome({ segments: named }, row.rule),
    }));
  });
}

/** How large it was on each day it was made, oldest first. */
export async function getSizes({ ctx, input: { segmentId: id } }: { ctx: WorkspaceContext; input: z.output<typeof segmentInput> }): Promise<SegmentSizes> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    await ownSegment(tx, ctx, id);
    const sizes = await tx
      .select({ day: segmentSizes.day, customers: segmentSizes.customers, paying: segmentSizes.paying, mrr: segmentSizes.mrr, came: segmentSizes.came, went: segmentSizes.went })
      .from(segmentSizes)
      .where(and(eq(segmentSizes.workspaceId, ctx.workspaceId), eq(segmentSizes.segmentId, id)))
      .orderBy(asc(segmentSizes.day));
    return { sizes, recent: recentMoves(sizes, RECENT_DAYS) };
  });
}
