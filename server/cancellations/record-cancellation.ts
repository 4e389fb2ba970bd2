import { and, eq, gt, isNull, lt, or } from "drizzle-orm";
import type { z } from "zod";
import { inWorkspace, type Tx } from "@/db/client";
import { cancellations, customers, customerSummaries, mrrMovements, subscriptions } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import { notFound, Refusal } from "@/server/errors";
import { refreshFacts } from "@/server/facts/refresh-facts";
import { lockWorkspaceImports } from "@/server/imports/lock";
import { rebuildLedger } from "@/server/ledger/rebuild-ledger";
import { recordCancellationInput } from "./input";
import { assertOnce } from "./assert-once";
import { latestDay } from "./latest-day";

type Call = { ctx: WorkspaceContext; input: z.input<typeof recordCancellationInput> };

/**
 * What a customer said when it asked to leave, typed by hand. Its ledger and the facts follow in the same transaction.
 *
 * @throws Refusal INVALID for a day that nothing could count: to come, before the first payment, while the customer was away;
 * CONFLICT for what stands recorded already
 */
export async function recordCancellation({ ctx, input }: Call): Promise<{ id: string }> {
  const said = recordCancellationInput.parse(input);
  const { workspaceId } = ctx;
  return inWorkspace(workspaceId, async (tx) => {
    await lockWorkspaceImports(tx, workspaceId);
    await assertTheirs(tx, ctx, said);
    await assertCounts(tx, ctx, said);
    await assertOnce(tx, ctx, said);
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
async function assertCounts(tx: Tx, ctx: WorkspaceContext, { customerId, cancelledOn }: z.output<typeof recordCancellationInput>): Promise<void> {
  const { workspaceId } = ctx;
  const { today, latest } = await latestDay(tx, ctx);
  if (cancelledOn > latest) throw new Refusal("INVALID", "cancellationToCome", { cancelled: cancelledOn, today });
  const s = customerSummaries;
  const [stood] = await tx.select({ firstPaidOn: s.firstPaidOn }).from(s).where(and(eq(s.workspaceId, workspaceId), eq(s.customerId, customerId)));
  if (!stood) return;
  if (cancelledOn < stood.firstPaidOn) throw new Refusal("INVALID", "cancellationBeforePaying", { cancelled: cancelledOn, first: stood.firstPaidOn });
  const m = mrrMovements;
  const [away] = await tx
    .select({ left: m.occurredOn, back: m.nextOn })
    .from(m)
    .where(and(eq(m.workspaceId, workspaceId), eq(m.customerId, customerId), eq(m.kind, "churn"), lt(m.occurredOn, cancelledOn), or(isNull(m.nextOn), gt(m.nextOn, cancelledOn))));
  if (!away) return;
  const { left, back } = away;
  throw back === null ? new Refusal("INVALID", "cancellationAfterLeaving", { cancelled: cancelledOn, left }) : new Refusal("INVALID", "cancellationWhileAway", { cancelled: cancelledOn, left, back });
}
