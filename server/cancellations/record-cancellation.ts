import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { inWorkspace, type Tx } from "@/db/client";
import { cancellations, customers, customerSummaries, factStates, subscriptions } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import { notFound, Refusal } from "@/server/errors";
import { refreshFacts } from "@/server/facts/refresh-facts";
import { lockWorkspaceImports } from "@/server/imports/lock";
import { rebuildLedger } from "@/server/ledger/rebuild-ledger";
import { todayIn } from "@/server/segments/days";
import { recordCancellationInput } from "./input";

type Call = { ctx: WorkspaceContext; input: z.input<typeof recordCancellationInput> };

/**
 * What a customer said when it asked to leave, typed by hand. Its ledger and the facts follow in the same transaction.
 *
 * @throws Refusal INVALID for a day that nothing could count: to come, before the first payment, after the customer left
 */
export async function recordCancellation({ ctx, input }: Call): Promise<{ id: string }> {
  const said = recordCancellationInput.parse(input);
  const { workspaceId } = ctx;
  return inWorkspace(workspaceId, async (tx) => {
    await lockWorkspaceImports(tx, workspaceId);
    await assertTheirs(tx, ctx, said);
    await assertCounts(tx, ctx, said);
    const [made] = await tx.insert(cancellations).values({ workspaceId, recordedBy: ctx.userId, ...said }).returning({ id: cancellations.id });
    if (!made) throw new Error("an insert answers its row");
    await recordAudit(tx, ctx, "cancellation.recorded", made.id, { customerId: said.customerId, cancelledOn: said.cancelledOn });
    await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, [said.customerId]));
    return made;
  });
}

async function assertTheirs(tx: Tx, { workspaceId }: WorkspaceContext, { customerId, subscriptionId }: z.output<typeof recordCancellationInput>): Promise<void> {
  const [customer] = await tx.select({ id: customers.id }).from(customers).where(and(eq(customers.workspaceId, workspaceId), eq(customers.id, customerId)));
  if (!customer) throw notFound(`customer ${customerId}`);
  if (subscriptionId === null) return;
  const [subscription] = await tx
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(and(eq(subscriptions.workspaceId, workspaceId), eq(subscriptions.id, subscriptionId), eq(subscriptions.customerId, customerId)));
  if (!subscription) throw notFound(`subscription ${subscriptionId} of customer ${customerId}`);
}

/** A wish belongs to a stay: that of who pays, or the one that ended on its day or later. */
async function assertCounts(tx: Tx, { workspaceId, workspace }: WorkspaceContext, { customerId, cancelledOn }: z.output<typeof recordCancellationInput>): Promise<void> {
  const today = todayIn(workspace.timeZone);
  const [facts] = await tx.select({ dataDate: factStates.dataDate }).from(factStates).where(eq(factStates.workspaceId, workspaceId));
  // Of files as of a day ahead, that day is the present.
  if (cancelledOn > today && cancelledOn > (facts?.dataDate ?? today)) throw new Refusal("INVALID", "cancellationToCome", { cancelled: cancelledOn, today });
  const s = customerSummaries;
  const [stood] = await tx.select({ firstPaidOn: s.firstPaidOn, churnedOn: s.churnedOn, mrr: s.mrr }).from(s).where(and(eq(s.workspaceId, workspaceId), eq(s.customerId, customerId)));
  if (!stood) return;
  const { firstPaidOn, churnedOn, mrr } = stood;
  if (cancelledOn < firstPaidOn) throw new Refusal("INVALID", "cancellationBeforePaying", { cancelled: cancelledOn, first: firstPaidOn });
  if (mrr === 0n && churnedOn !== null && cancelledOn > churnedOn) throw new Refusal("INVALID", "cancellationAfterLeaving", { cancelled: cancelledOn, left: churnedOn });
}
