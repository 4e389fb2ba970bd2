import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { kpiTargets } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { isTargetId, targetOf, type Targets } from "../metrics/targets/targets";

/** What the workspace wants its metrics to be, each in the metric's own unit. */
export async function readTargets(tx: Tx, workspaceId: WorkspaceId): Promise<Targets> {
  const rows = await tx.select().from(kpiTargets).where(eq(kpiTargets.workspaceId, workspaceId));
  return Object.fromEntries(rows.flatMap(({ metric, amount }) => (isTargetId(metric) ? [[metric, targetOf(metric, amount)]] : [])));
}
