import { and, eq, gt, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { segments, workspaces, type SegmentFailure } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { Refusal } from "../errors";
import { log } from "../log";
import type { RuleContext } from "./context";
import { dropMade, dropMadeOfAll } from "./drop-made";
import { makeSegment, type Making, type Refreshed } from "./make-segment";
import { readRuleContext } from "./read-context";

/** Saved ones, and those that somebody has asked for within the last day. */
export const isLive = and(isNull(segments.archivedAt), or(isNotNull(segments.name), gt(segments.askedAt, sql`now() - interval '1 day'`)));

/**
 * Members and cells of every segment that is in use, after the facts of the workspace, in their transaction: no page sees
 * both old and new ones. A segment whose rule does not fit the workspace any more (an attribute is gone) says why and has
 * nobody in it; nothing else fails for it. Null when the workspace has no data any more.
 */
export async function refreshSegments(tx: Tx, workspaceId: WorkspaceId, refreshed: Refreshed | null): Promise<void> {
  if (refreshed === null) return dropMadeOfAll(tx, workspaceId);
  const mine = eq(segments.workspaceId, workspaceId);
  const resting = await tx.select({ id: segments.id }).from(segments).where(and(mine, isNotNull(segments.madeAt), sql`not coalesce(${isLive}, false)`));
  for (const { id } of resting) await dropMade(tx, workspaceId, id);
  const live = await tx
    .select({ id: segments.id, rule: segments.rule, ruleHash: segments.ruleHash, madeHash: segments.madeHash, madeAt: segments.madeAt })
    .from(segments)
    .where(and(mine, isLive))
    .orderBy(segments.createdAt, segments.id);
  if (live.length === 0) return;
  const ctx = await contextOf(tx, workspaceId, refreshed, live);
  const results: [Making, SegmentFailure | null][] = [];
  for (const segment of live) results.push([segment, await makeOrFail(tx, ctx, segment, refreshed)]);
  // At the very end: who renames a segment meanwhile waits for its row.
  for (const [segment, failure] of results) await sayMade(tx, ctx, segment, failure);
}

export async function contextOf(tx: Tx, workspaceId: WorkspaceId, { source: { dataDate } }: Refreshed, making: readonly Making[]): Promise<RuleContext> {
  const [workspace] = await tx.select().from(workspaces).where(eq(workspaces.id, workspaceId));
  if (!workspace) throw new Error("a workspace that is gone is refreshed");
  return readRuleContext(tx, { workspaceId, workspace }, dataDate, making.map(({ rule }) => rule));
}

/** Null when it was made. What it had begun to write is undone otherwise, and what it was before is taken away. */
export async function makeOrFail(tx: Tx, ctx: RuleContext, segment: Making, refreshed: Refreshed, atFacts?: () => Promise<void>): Promise<SegmentFailure | null> {
  try {
    await tx.transaction((inner) => makeSegment(inner, ctx, segment, refreshed, atFacts));
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) log.error({ error, segment: segment.id }, "a segment could not be made");
    await dropMade(tx, ctx.workspaceId, segment.id);
    return error instanceof Refusal ? { code: error.messageKey, values: error.values } : { code: "segments.broke", values: {} };
  }
}

export async function sayMade(tx: Tx, { workspaceId, today }: RuleContext, { id, ruleHash }: Making, failure: SegmentFailure | null): Promise<void> {
  const made = failure === null ? { madeHash: ruleHash, madeOn: today, madeAt: sql`clock_timestamp()` } : { madeHash: null, madeOn: null, madeAt: null };
  await tx.update(segments).set({ ...made, failure, stage: null }).where(and(eq(segments.workspaceId, workspaceId), eq(segments.id, id)));
}
