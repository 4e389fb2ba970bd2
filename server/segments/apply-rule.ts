import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { inWorkspace, type Tx } from "@/db/client";
import { segments } from "@/db/schema";
import type { WorkspaceContext } from "../context";
import { Refusal } from "../errors";
import { enqueueMake } from "./enqueue-make";
import type { previewInput } from "./input";
import { isLive } from "./refresh-segments";
import { ruleHash } from "./rule-hash";
import { assertGoodRule } from "./save-segment";

type Call = { ctx: WorkspaceContext; input: z.output<typeof previewInput> };

/** Each is counted with every import of its day. */
const MOST_UNSAVED = 50;
/** So that one member, who may not even be allowed to save any, does not use up everybody's. */
const MOST_OF_ONE = 20;

/**
 * A rule as the segment of a page, without a name: one that has the same rule and is kept up, or a new one that a job counts and
 * that is gone a day after it was last asked for.
 */
export async function applyRule({ ctx, input: { rule } }: Call): Promise<{ id: string }> {
  const { workspaceId } = ctx;
  const hash = ruleHash(rule);
  return inWorkspace(workspaceId, async (tx) => {
    // Two who open one page at once mean one segment.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`unsaved segments of ${workspaceId}`}, 0))`);
    const known = await findLive(tx, ctx, hash);
    if (known) return known;
    await assertGoodRule(tx, ctx, rule, null);
    await assertRoom(tx, ctx);
    const [made] = await tx.insert(segments).values({ workspaceId, rule, ruleHash: hash, createdBy: ctx.userId, askedAt: new Date() }).returning({ id: segments.id });
    if (!made) throw new Error("an insert answers its row");
    await enqueueMake(tx, ctx, made.id);
    return made;
  });
}

/** Saved or not: the same rule has the same members. */
async function findLive(tx: Tx, { workspaceId }: WorkspaceContext, hash: string): Promise<{ id: string } | undefined> {
  const [known] = await tx
    .select({ id: segments.id, name: segments.name })
    .from(segments)
    .where(and(eq(segments.workspaceId, workspaceId), eq(segments.ruleHash, hash), isLive))
    .orderBy(sql`${segments.name} is null`, segments.createdAt)
    .limit(1);
  if (known?.name === null) await tx.update(segments).set({ askedAt: new Date() }).where(and(eq(segments.workspaceId, workspaceId), eq(segments.id, known.id)));
  return known && { id: known.id };
}

async function assertRoom(tx: Tx, { workspaceId, userId }: WorkspaceContext): Promise<void> {
  const unsaved = and(eq(segments.workspaceId, workspaceId), isNull(segments.name), isLive);
  if ((await tx.$count(segments, unsaved)) >= MOST_UNSAVED) throw new Refusal("TOO_MANY", "segments.tooManyUnsaved", { most: MOST_UNSAVED });
  if (userId !== null && (await tx.$count(segments, and(unsaved, eq(segments.createdBy, userId)))) >= MOST_OF_ONE) throw new Refusal("TOO_MANY", "segments.tooManyOfOne", { most: MOST_OF_ONE });
}
