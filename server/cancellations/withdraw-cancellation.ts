import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { inWorkspace } from "@/db/client";
import { cancellations } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import { notFound, Refusal } from "@/server/errors";
import { refreshFacts } from "@/server/facts/refresh-facts";
import { lockWorkspaceImports } from "@/server/imports/lock";
import { rebuildLedger } from "@/server/ledger/rebuild-ledger";
import { assertOnce } from "./assert-once";
import { withdrawCancellationInput } from "./input";
import { latestDay } from "./latest-day";

type Call = { ctx: WorkspaceContext; input: z.input<typeof withdrawCancellationInput> };

/**
 * The customer stays after all: the cancellation is kept, and counts from then on for nothing.
 *
 * @throws Refusal INVALID for a day before the wish, or to come; CONFLICT for what would stand twice
 */
export async function withdrawCancellation({ ctx, input }: Call): Promise<void> {
  const { cancellationId, withdrawn, withdrawnOn } = withdrawCancellationInput.parse(input);
  const { workspaceId } = ctx;
  await inWorkspace(workspaceId, async (tx) => {
    await lockWorkspaceImports(tx, workspaceId);
    const mine = and(eq(cancellations.workspaceId, workspaceId), eq(cancellations.id, cancellationId));
    const [said] = await tx.select().from(cancellations).where(mine);
    if (!said) throw notFound(`cancellation ${cancellationId}`);
    if (withdrawn && withdrawnOn !== null) {
      if (withdrawnOn < said.cancelledOn) throw new Refusal("INVALID", "cancellationWithdrawnBefore", { cancelled: said.cancelledOn });
      const { today, latest } = await latestDay(tx, ctx);
      if (withdrawnOn > latest) throw new Refusal("INVALID", "cancellationWithdrawnToCome", { withdrawn: withdrawnOn, today });
    }
    // It may have been recorded anew meanwhile.
    if (!withdrawn && said.withdrawn) await assertOnce(tx, ctx, said);
    const now = { withdrawn, withdrawnOn: withdrawn ? withdrawnOn : null };
    await tx.update(cancellations).set(now).where(mine);
    await recordAudit(tx, ctx, "cancellation.withdrawn", cancellationId, { customerId: said.customerId, ...now });
    await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, [said.customerId]));
  });
}
