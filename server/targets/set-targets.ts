import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { inWorkspace } from "@/db/client";
import { kpiTargets } from "@/db/schema";
import { recordAudit } from "../audit/record";
import type { WorkspaceContext } from "../context";
import { storedTarget, TARGET_IDS, type Targets } from "../metrics/targets/targets";
import { readTargets } from "./read-targets";

/** What is too large to be kept exactly is no target. */
const targetInput = z
  .strictObject({ metric: z.enum(TARGET_IDS), value: z.number("targets.value").nullable() })
  .refine(({ metric, value }) => value === null || Number.isSafeInteger(storedTarget(metric, value)), { error: "targets.value", path: ["value"] });

/** In the unit of the metric: money in minor units, rates as fractions. Null takes a target away; metrics not named keep theirs. */
export const setTargetsInput = z.strictObject({ targets: z.array(targetInput).max(TARGET_IDS.length) });

type Call = { ctx: WorkspaceContext; input: z.input<typeof setTargetsInput> };

export async function setTargets({ ctx, input }: Call): Promise<Targets> {
  const { targets } = setTargetsInput.parse(input);
  const { workspaceId } = ctx;
  return inWorkspace(workspaceId, async (tx) => {
    const before = await readTargets(tx, workspaceId);
    const gone = targets.filter(({ value }) => value === null).map(({ metric }) => metric);
    if (gone.length > 0) await tx.delete(kpiTargets).where(and(eq(kpiTargets.workspaceId, workspaceId), inArray(kpiTargets.metric, gone)));
    for (const { metric, value } of targets) {
      if (value === null) continue;
      const row = { amount: storedTarget(metric, value), updatedAt: new Date() };
      await tx
        .insert(kpiTargets)
        .values({ workspaceId, metric, ...row })
        .onConflictDoUpdate({ target: [kpiTargets.workspaceId, kpiTargets.metric], set: row });
    }
    const after = await readTargets(tx, workspaceId);
    await recordAudit(tx, ctx, "targets.changed", null, { before, after });
    return after;
  });
}
