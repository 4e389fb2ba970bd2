import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { factStates } from "@/db/schema";
import type { WorkspaceContext } from "@/server/context";
import type { DateOnly } from "@/server/metrics/period";
import { todayIn } from "@/server/segments/days";

/** The latest day that something can have happened on: today in the workspace; of files as of a day ahead, that day is the present. */
export async function latestDay(tx: Tx, { workspaceId, workspace }: WorkspaceContext): Promise<{ today: DateOnly; latest: DateOnly; dataDate: DateOnly | null }> {
  const today = todayIn(workspace.timeZone);
  const [facts] = await tx.select({ dataDate: factStates.dataDate }).from(factStates).where(eq(factStates.workspaceId, workspaceId));
  const dataDate = facts?.dataDate ?? null;
  return { today, latest: dataDate !== null && dataDate > today ? dataDate : today, dataDate };
}
