import { and, desc, eq, gte, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { inWorkspace } from "@/db/client";
import { workspaceSettings } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import { beginning, cacLagMonths, day } from "./settings-input";

export const changeCacLagInput = z.strictObject({ months: cacLagMonths, validFrom: day.default(beginning) });

type Call = { ctx: WorkspaceContext; input: z.input<typeof changeCacLagInput> };

/**
 * How many months later spend counts, from a day on and in every version after it: a later change of the margin does
 * not bring the old lag back. What else the versions say stays. Spend is shared out when it is read, so no fact changes.
 */
export async function changeCacLag({ ctx, input }: Call): Promise<void> {
  const { months, validFrom } = changeCacLagInput.parse(input);
  const mine = eq(workspaceSettings.workspaceId, ctx.workspaceId);
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const [before] = await tx
      .select()
      .from(workspaceSettings)
      .where(and(mine, lte(workspaceSettings.validFrom, validFrom)))
      .orderBy(desc(workspaceSettings.validFrom))
      .limit(1)
      .for("update");
    if (before) await tx.insert(workspaceSettings).values({ ...before, validFrom, createdAt: sql`now()` }).onConflictDoNothing();
    await tx.update(workspaceSettings).set({ cacLagMonths: months }).where(and(mine, gte(workspaceSettings.validFrom, validFrom)));
    await recordAudit(tx, ctx, "settings.cac_lag_changed", validFrom, { before: before?.cacLagMonths ?? null, after: months });
  });
}
