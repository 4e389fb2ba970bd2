import type { Tx } from "@/db/client";
import type { churnRecognitions } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { readSettingsVersions, versionOn } from "../facts/settings-versions";

export type ChurnRecognition = (typeof churnRecognitions)[number];

/** The convention in force at the data date, applied to the whole past: changing it restates and says so. */
export async function readRecognition(tx: Tx, workspaceId: WorkspaceId, dataDate: string): Promise<ChurnRecognition> {
  return versionOn(await readSettingsVersions(tx, workspaceId), dataDate).churnRecognition;
}
