import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { inWorkspace } from "@/db/client";
import { attributeDefinitions } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import { notFound, Refusal } from "@/server/errors";
import { refreshFacts } from "@/server/facts/refresh-facts";
import { rebuildLedger } from "@/server/ledger/rebuild-ledger";

/** Every value has cells of its own, so a workspace chooses few. */
const MOST = 5;

export const chooseBreakdownsInput = z.object({ attributes: z.array(z.string().min(1)).max(MOST) });

type Call = { ctx: WorkspaceContext; input: z.infer<typeof chooseBreakdownsInput> };

/**
 * The attributes by which a workspace breaks its numbers down, instead of those chosen before: of text and yes/no, since
 * numbers and dates have as many values as customers. Sums the facts anew, in the same transaction.
 */
export async function chooseBreakdowns({ ctx, input: { attributes } }: Call): Promise<{ attributes: string[] }> {
  const { workspaceId } = ctx;
  return inWorkspace(workspaceId, async (tx) => {
    const mine = eq(attributeDefinitions.workspaceId, workspaceId);
    const known = await tx.select().from(attributeDefinitions).where(and(mine, inArray(attributeDefinitions.key, attributes)));
    for (const key of attributes) {
      const type = known.find((definition) => definition.key === key)?.type;
      if (type === undefined) throw notFound(`attribute ${key}`);
      if (type !== "text" && type !== "boolean") throw new Refusal("INVALID", "breakdownType", { attribute: key });
    }
    await tx.update(attributeDefinitions).set({ brokenDown: false }).where(mine);
    await tx.update(attributeDefinitions).set({ brokenDown: true }).where(and(mine, inArray(attributeDefinitions.key, attributes)));
    await recordAudit(tx, ctx, "breakdowns.chosen", null, { attributes });
    await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, "all"));
    return { attributes };
  });
}
