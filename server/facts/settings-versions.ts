import { asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { workspaceSettings } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";

export type SettingsVersion = typeof workspaceSettings.$inferSelect;

/** All dated versions of the conventions, oldest first. Every workspace has at least one, from its creation on. */
export async function readSettingsVersions(tx: Tx, workspaceId: WorkspaceId): Promise<SettingsVersion[]> {
  return tx.select().from(workspaceSettings).where(eq(workspaceSettings.workspaceId, workspaceId)).orderBy(asc(workspaceSettings.validFrom));
}

/** The version that counts on a day: the last one valid by then, or the first of all. */
export function versionOn(versions: SettingsVersion[], day: string): SettingsVersion {
  const version = versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0];
  if (!version) throw new Error("A workspace without settings.");
  return version;
}
