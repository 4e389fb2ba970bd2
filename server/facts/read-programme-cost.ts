import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { referralProgrammes as p } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { ProgrammeCost } from "../metrics/kpis/types";

/** What the workspace's referral programme costs every month it runs, minor units; null where it costs nothing or has no start yet. */
export async function readProgrammeCost(tx: Tx, workspaceId: WorkspaceId): Promise<ProgrammeCost | null> {
  const [row] = await tx.select({ monthlyCost: p.monthlyCost, startsOn: p.startsOn, endsOn: p.endsOn }).from(p).where(eq(p.workspaceId, workspaceId));
  if (!row?.monthlyCost || row.startsOn === null) return null;
  return { monthlyCost: row.monthlyCost, startsOn: row.startsOn, endsOn: row.endsOn };
}
