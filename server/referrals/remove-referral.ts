import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { inWorkspace } from "@/db/client";
import { referrals } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import { notFound } from "@/server/errors";
import { refreshFacts } from "@/server/facts/refresh-facts";
import { lockWorkspaceImports } from "@/server/imports/lock";
import { rebuildLedger } from "@/server/ledger/rebuild-ledger";
import type { removeReferralInput } from "./input";

type Call = { ctx: WorkspaceContext; input: z.output<typeof removeReferralInput> };

/** Takes back a referral that was recorded by hand; one from a file goes with its import. */
export async function removeReferral({ ctx, input: { id } }: Call): Promise<{ id: string }> {
  const { workspaceId } = ctx;
  return inWorkspace(workspaceId, async (tx) => {
    await lockWorkspaceImports(tx, workspaceId);
    const mine = and(eq(referrals.workspaceId, workspaceId), eq(referrals.id, id), isNull(referrals.sourceId));
    const [gone] = await tx.delete(referrals).where(mine).returning({ referee: referrals.refereeId });
    if (!gone) throw notFound(`referral ${id}`);
    await recordAudit(tx, ctx, "referral.removed", id);
    await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, gone.referee ? [gone.referee] : []));
    return { id };
  });
}
