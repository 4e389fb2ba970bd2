import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { readConventions } from "../ledger/conventions";
import { readDimensions } from "./breakdowns";
import type { LedgerFactSource } from "./ledger-source";
import { marginSchedule, type MarginSchedule } from "./margin-schedule";
import { readSettingsVersions, type SettingsVersion } from "./settings-versions";

/** What the cells of a workspace are summed by, whose they may be. */
export type WorkspaceFactSource = Omit<LedgerFactSource, "segmentId" | "from">;

export async function readFactSource(
  tx: Tx,
  workspaceId: WorkspaceId,
  dataDate: string,
): Promise<{ source: WorkspaceFactSource; schedule: MarginSchedule; versions: SettingsVersion[] }> {
  const versions = await readSettingsVersions(tx, workspaceId);
  const ledger = { workspaceId, dataDate, conventions: await readConventions(tx, workspaceId, dataDate), scope: "all" as const };
  return { source: { workspaceId, dataDate, dimensions: await readDimensions(tx, workspaceId), ledger }, schedule: marginSchedule(versions, dataDate), versions };
}
