import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { readSettingsVersions, versionOn, type SettingsVersion } from "../facts/settings-versions";

/** The settings that decide what a movement is. */
export type LedgerConventions = Pick<SettingsVersion, "churnRecognition" | "discounts" | "pastDue">;

/** The conventions in force at the data date, applied to the whole past: changing one restates and says so. */
export async function readConventions(tx: Tx, workspaceId: WorkspaceId, dataDate: string): Promise<LedgerConventions> {
  return versionOn(await readSettingsVersions(tx, workspaceId), dataDate);
}

export function sameConventions(one: LedgerConventions | undefined, other: LedgerConventions): boolean {
  return one?.churnRecognition === other.churnRecognition && one.discounts === other.discounts && one.pastDue === other.pastDue;
}
