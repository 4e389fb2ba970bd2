import { and, desc, eq, lte } from "drizzle-orm";
import type { z } from "zod";
import { inWorkspace, type Tx } from "@/db/client";
import { workspaceSettings } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import { refreshFacts } from "@/server/facts/refresh-facts";
import { sameConventions } from "@/server/ledger/conventions";
import { rebuildLedger } from "@/server/ledger/rebuild-ledger";
import { changeSettingsInput } from "./settings-input";

type Call = { ctx: WorkspaceContext; input: z.input<typeof changeSettingsInput> };

/**
 * A version from a date on, or another one for a date that has one. Margin and what decides a movement (churn
 * recognition, discounts, unpaid subscriptions) stand in the facts, so changing them sums the facts anew, in the same
 * transaction: nobody sees new settings beside old numbers.
 */
export async function changeSettings({ ctx, input }: Call): Promise<{ restated: boolean }> {
  const version = changeSettingsInput.parse(input);
  const { validFrom, ...values } = version;
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const before = await versionInForce(tx, ctx, validFrom);
    await tx
      .insert(workspaceSettings)
      .values({ workspaceId: ctx.workspaceId, ...version })
      .onConflictDoUpdate({ target: [workspaceSettings.workspaceId, workspaceSettings.validFrom], set: values });
    await recordAudit(tx, ctx, "settings.changed", validFrom, { before, after: values });
    const restated = before?.grossMarginPpm !== version.grossMarginPpm || !sameConventions(before, version);
    if (restated) await refreshFacts(tx, ctx.workspaceId, await rebuildLedger(tx, ctx.workspaceId, "all"));
    return { restated };
  });
}

async function versionInForce(tx: Tx, ctx: WorkspaceContext, day: string) {
  const [version] = await tx
    .select()
    .from(workspaceSettings)
    .where(and(eq(workspaceSettings.workspaceId, ctx.workspaceId), lte(workspaceSettings.validFrom, day)))
    .orderBy(desc(workspaceSettings.validFrom))
    .limit(1);
  return version;
}
