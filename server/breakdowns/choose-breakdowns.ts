import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { inWorkspace } from "@/db/client";
import { attributeDefinitions, breakdownChoices } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import { notFound, Refusal } from "@/server/errors";
import { enqueue } from "@/server/jobs/queue";

/** Every value of each has cells of its own for every month and cohort, so a workspace chooses few. */
export const MOST_BREAKDOWNS = 5;

export const chooseBreakdownsInput = z.object({ attributes: z.array(z.string().min(1)).max(MOST_BREAKDOWNS) });

type Call = { ctx: WorkspaceContext; input: z.infer<typeof chooseBreakdownsInput> };

/**
 * The attributes by which a workspace wishes to break its numbers down, instead of those chosen before: of text and
 * yes/no, since numbers and dates have as many values as customers. A job counts them (apply-choice.ts); until it has, the
 * old ones stand.
 */
export async function chooseBreakdowns({ ctx, input }: Call): Promise<{ attributes: string[] }> {
  const { workspaceId } = ctx;
  const attributes = [...new Set(input.attributes)];
  return inWorkspace(workspaceId, async (tx) => {
    const known = await tx
      .select()
      .from(attributeDefinitions)
      .where(and(eq(attributeDefinitions.workspaceId, workspaceId), inArray(attributeDefinitions.key, attributes)));
    for (const key of attributes) {
      const type = known.find((definition) => definition.key === key)?.type;
      if (type === undefined) throw notFound(`attribute ${key}`);
      if (type !== "text" && type !== "boolean") throw new Refusal("INVALID", "breakdownType", { attribute: key });
    }
    const [choice] = await tx
      .insert(breakdownChoices)
      .values({ workspaceId, attributes })
      .onConflictDoUpdate({ target: [breakdownChoices.workspaceId], set: { id: sql`excluded.id`, attributes, stage: null, failed: false, createdAt: sql`excluded.created_at` } })
      .returning();
    if (choice) await enqueue(tx, "breakdowns.apply", { workspaceId, choiceId: choice.id }, `breakdowns ${workspaceId}`);
    await recordAudit(tx, ctx, "breakdowns.chosen", null, { attributes });
    return { attributes };
  });
}
