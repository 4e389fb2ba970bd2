import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import { inWorkspace, type Tx } from "@/db/client";
import { segments } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { enqueue } from "../jobs/queue";
import type { DateOnly } from "../metrics/period";
import { dropSegmentFacts } from "./drop-made";
import { followsDays } from "./outcome";
import { isLive } from "./refresh-segments";
import { namedOf } from "./segment-state";

/**
 * What the passing of days does to a workspace's segments; nothing when it was done for this day already. Those that count
 * days from today are counted anew by jobs of their own; those that nobody saved or asked for within a day are gone.
 *
 * @param today in the time zone of the workspace
 */
export async function keepNightly(workspaceId: WorkspaceId, today: DateOnly): Promise<void> {
  await inWorkspace(workspaceId, async (tx) => {
    const mine = eq(segments.workspaceId, workspaceId);
    const all = await tx.select({ id: segments.id, name: segments.name, rule: segments.rule }).from(segments).where(mine);
    const named = namedOf(all);
    const stale = await tx
      .select({ id: segments.id, rule: segments.rule })
      .from(segments)
      .where(and(mine, isLive, lt(segments.madeOn, today)));
    for (const { id, rule } of stale) if (followsDays({ segments: named }, rule)) await enqueue(tx, "segments.make", { workspaceId, segmentId: id }, `segment ${id}`);
    await dropForgotten(tx, workspaceId);
  });
}

async function dropForgotten(tx: Tx, workspaceId: WorkspaceId): Promise<void> {
  const forgotten = and(
    eq(segments.workspaceId, workspaceId),
    isNull(segments.name),
    or(isNull(segments.askedAt), lt(segments.askedAt, sql`now() - interval '1 day'`)),
    lt(segments.createdAt, sql`now() - interval '1 day'`),
  );
  for (const { id } of await tx.select({ id: segments.id }).from(segments).where(forgotten)) {
    await dropSegmentFacts(tx, workspaceId, id);
    // Unless somebody has asked for it meanwhile.
    await tx.delete(segments).where(and(forgotten, eq(segments.id, id)));
  }
}
