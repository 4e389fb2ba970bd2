import { eq } from "drizzle-orm";
import { inWorkspace } from "@/db/client";
import { breakdownChoices, type choiceStages } from "@/db/schema";
import type { WorkspaceContext } from "@/server/context";
import { readBrokenDown } from "@/server/ledger/broken-down";

export type BreakdownChoice = {
  /** Keys of the attributes the numbers are broken down by. */
  chosen: string[];
  /** What somebody has chosen instead and a job is counting, and what it is at: null before it begins. */
  pending: { attributes: string[]; stage: (typeof choiceStages)[number] | null; failed: boolean } | null;
};

/** Which attributes the numbers are broken down by, and which they soon will be. */
export async function getChoice({ ctx: { workspaceId } }: { ctx: WorkspaceContext }): Promise<BreakdownChoice> {
  return inWorkspace(workspaceId, async (tx) => {
    const inForce = await readBrokenDown(tx, workspaceId);
    const [wish] = await tx.select().from(breakdownChoices).where(eq(breakdownChoices.workspaceId, workspaceId));
    return { chosen: inForce.map(({ key }) => key), pending: wish ? { attributes: wish.attributes, stage: wish.stage, failed: wish.failed } : null };
  });
}
