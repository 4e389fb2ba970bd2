import { and, eq } from "drizzle-orm";
import { inWorkspace } from "@/db/client";
import { segments, type segmentStages } from "@/db/schema";
import type { WorkspaceContext } from "../context";
import { readFactState } from "../facts/fact-state";
import { lockFacts, renewFacts } from "../facts/lock-facts";
import { readFactSource } from "../facts/read-fact-source";
import { hasPlanMargins } from "../facts/sum-facts";
import { contextOf, makeOrFail, sayMade } from "./refresh-segments";

type Call = { ctx: WorkspaceContext; input: { segmentId: string } };
type Stage = (typeof segmentStages)[number];

/**
 * Members and facts of one segment by its rule of now, in one transaction: until it commits pages show those of before. Run
 * twice it has one effect; an import that comes first has made the segment already, and then few have come or gone.
 */
export async function makeSegmentJob({ ctx, input: { segmentId } }: Call): Promise<void> {
  const { workspaceId } = ctx;
  await inWorkspace(workspaceId, async (tx) => {
    await lockFacts(tx, workspaceId);
    // Not locked: how far the job is has to show on the row before it commits.
    const [segment] = await tx.select().from(segments).where(isSegment(ctx, segmentId));
    const state = await readFactState(tx, workspaceId);
    if (!segment || segment.archivedAt !== null || !state) return;
    await say(ctx, segmentId, "members");
    const facts = await readFactSource(tx, workspaceId, state.dataDate);
    const refreshed = { ...facts, hasMargins: await hasPlanMargins(tx, workspaceId), change: "none" as const };
    const rules = await contextOf(tx, workspaceId, refreshed, [segment]);
    const failure = await makeOrFail(tx, rules, segment, refreshed, () => say(ctx, segmentId, "facts"));
    await sayMade(tx, rules, segment, failure);
    await renewFacts(tx, workspaceId);
  });
}

/** The job has failed for a reason that is ours: pages say so. */
export async function failSegment({ ctx, input: { segmentId } }: Call): Promise<void> {
  await inWorkspace(ctx.workspaceId, (tx) => tx.update(segments).set({ failure: { code: "segments.broke", values: {} }, stage: null }).where(isSegment(ctx, segmentId)));
}

const isSegment = ({ workspaceId }: WorkspaceContext, id: string) => and(eq(segments.workspaceId, workspaceId), eq(segments.id, id));

/** In a transaction of its own, so that it shows at once. */
async function say(ctx: WorkspaceContext, segmentId: string, stage: Stage): Promise<void> {
  await inWorkspace(ctx.workspaceId, (tx) => tx.update(segments).set({ stage }).where(isSegment(ctx, segmentId)));
}
