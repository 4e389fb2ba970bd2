import { asc, eq } from "drizzle-orm";
import { inWorkspace } from "@/db/client";
import { workspaceSettings } from "@/db/schema";
import type { WorkspaceContext } from "@/server/context";

/** Every dated version, the oldest first. */
export async function getSettings({ ctx }: { ctx: WorkspaceContext }) {
  const { currency, timeZone } = ctx.workspace;
  const versions = await inWorkspace(ctx.workspaceId, (tx) =>
    tx.select().from(workspaceSettings).where(eq(workspaceSettings.workspaceId, ctx.workspaceId)).orderBy(asc(workspaceSettings.validFrom)),
  );
  return { currency, timeZone, versions: versions.map(({ workspaceId: _workspaceId, ...version }) => version) };
}
