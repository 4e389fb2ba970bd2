import { and, eq, inArray } from "drizzle-orm";
import { inWorkspace, type Tx } from "@/db/client";
import { attributeDefinitions, breakdownChoices, type choiceStages } from "@/db/schema";
import type { WorkspaceContext } from "@/server/context";
import { refreshFacts } from "@/server/facts/refresh-facts";
import { lockWorkspaceImports } from "@/server/imports/lock";
import { rebuildLedger } from "@/server/ledger/rebuild-ledger";

type Call = { ctx: WorkspaceContext; input: { choiceId: string } };
type Stage = (typeof choiceStages)[number];

/**
 * Puts the wished breakdowns in force and counts everything by them, in one transaction: nobody sees a breakdown without
 * numbers. Run twice it has one effect; a wish that another has taken the place of has none.
 */
export async function applyChoice({ ctx, input: { choiceId } }: Call): Promise<void> {
  const { workspaceId } = ctx;
  await inWorkspace(workspaceId, async (tx) => {
    await lockWorkspaceImports(tx, workspaceId);
    // Not locked: how far the job is has to show on the row before it commits.
    const [wish] = await tx.select().from(breakdownChoices).where(isChoice(ctx, choiceId));
    if (!wish) return;
    await say(ctx, choiceId, "ledger");
    await putInForce(tx, ctx, wish.attributes);
    const ledger = await rebuildLedger(tx, workspaceId, "all");
    await say(ctx, choiceId, "facts");
    await refreshFacts(tx, workspaceId, ledger);
    await tx.delete(breakdownChoices).where(isChoice(ctx, choiceId));
  });
}

/** The job has failed for a reason that is ours: the page says so, and the old breakdowns stay. */
export async function failChoice({ ctx, input: { choiceId } }: Call): Promise<void> {
  await inWorkspace(ctx.workspaceId, (tx) => tx.update(breakdownChoices).set({ failed: true, stage: null }).where(isChoice(ctx, choiceId)));
}

const isChoice = ({ workspaceId }: WorkspaceContext, choiceId: string) => and(eq(breakdownChoices.workspaceId, workspaceId), eq(breakdownChoices.id, choiceId));

/** An attribute that an undone import took away meanwhile is passed over. */
async function putInForce(tx: Tx, { workspaceId }: WorkspaceContext, attributes: string[]): Promise<void> {
  const mine = eq(attributeDefinitions.workspaceId, workspaceId);
  await tx.update(attributeDefinitions).set({ brokenDown: false }).where(mine);
  await tx.update(attributeDefinitions).set({ brokenDown: true }).where(and(mine, inArray(attributeDefinitions.key, attributes)));
}

/** In a transaction of its own, so that it shows at once. */
async function say(ctx: WorkspaceContext, choiceId: string, stage: Stage): Promise<void> {
  await inWorkspace(ctx.workspaceId, (tx) => tx.update(breakdownChoices).set({ stage }).where(isChoice(ctx, choiceId)));
}
