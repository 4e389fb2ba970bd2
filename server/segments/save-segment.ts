import type { z } from "zod";
import type { Rule } from "@/common/segments/rule";
import { inWorkspace, type Tx } from "@/db/client";
import { segments } from "@/db/schema";
import { recordAudit } from "../audit/record";
import type { WorkspaceContext } from "../context";
import { Refusal } from "../errors";
import { readFactState } from "../facts/fact-state";
import { checkRule } from "./check-rule";
import { enqueueMake } from "./enqueue-make";
import type { createSegmentInput, duplicateSegmentInput, updateSegmentInput } from "./input";
import { assertNameFree, ownSegment, savedSegment } from "./own-segment";
import { readRuleContext } from "./read-context";
import { ruleHash } from "./rule-hash";

type Call<Input extends z.ZodType> = { ctx: WorkspaceContext; input: z.output<Input> };

export async function createSegment({ ctx, input: { name, rule } }: Call<typeof createSegmentInput>): Promise<{ id: string }> {
  return inWorkspace(ctx.workspaceId, (tx) => insertSegment(tx, ctx, name, rule));
}

/** The same rule under another name, to go on from. */
export async function duplicateSegment({ ctx, input: { segmentId: id, name } }: Call<typeof duplicateSegmentInput>): Promise<{ id: string }> {
  return inWorkspace(ctx.workspaceId, async (tx) => insertSegment(tx, ctx, name, (await ownSegment(tx, ctx, id)).rule));
}

export async function updateSegment({ ctx, input: { segmentId: id, name, rule } }: Call<typeof updateSegmentInput>): Promise<void> {
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const before = await ownSegment(tx, ctx, id);
    if (name !== undefined) await assertNameFree(tx, ctx, name, id);
    // Its size stays as it was counted last: under another rule that would be untrue.
    if (rule !== undefined && before.archivedAt !== null) throw new Refusal("CONFLICT", "segments.restoreFirst", { name: before.name });
    if (rule !== undefined) await assertGoodRule(tx, ctx, rule, id);
    const changes = { ...(name !== undefined && { name, nameLc: name.toLowerCase() }), ...(rule && { rule, ruleHash: ruleHash(rule) }) };
    await tx.update(segments).set({ ...changes, updatedAt: new Date() }).where(savedSegment(ctx, id));
    if (rule) await enqueueMake(tx, ctx, id);
    await recordAudit(tx, ctx, "segment.changed", id, { before: { name: before.name, rule: before.rule }, after: { name: name ?? before.name, rule: rule ?? before.rule } });
  });
}

async function insertSegment(tx: Tx, ctx: WorkspaceContext, name: string, rule: Rule): Promise<{ id: string }> {
  await assertNameFree(tx, ctx, name);
  await assertGoodRule(tx, ctx, rule, null);
  const row = { workspaceId: ctx.workspaceId, name, nameLc: name.toLowerCase(), rule, ruleHash: ruleHash(rule), createdBy: ctx.userId };
  const [made] = await tx.insert(segments).values(row).returning({ id: segments.id });
  if (!made) throw new Error("an insert answers its row");
  await enqueueMake(tx, ctx, made.id);
  await recordAudit(tx, ctx, "segment.created", made.id, { name, rule });
  return made;
}

/** Before the first import there are no attributes a rule could name, and nobody to ask. */
export async function assertGoodRule(tx: Tx, ctx: WorkspaceContext, rule: Rule, own: string | null): Promise<void> {
  const state = await readFactState(tx, ctx.workspaceId);
  checkRule(await readRuleContext(tx, ctx, state?.dataDate ?? "1970-01-01", []), rule, own);
}
