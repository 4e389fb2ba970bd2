import { eq } from "drizzle-orm";
import { globalDb } from "@/db/client";
import { workspaces } from "@/db/schema";
import { mintWorkspaceId } from "@/db/workspace-id";
import type { WorkspaceContext } from "@/server/context";

/** A job acts for the workspace that put it into the queue. Null: the workspace is gone, and its work with it. */
export async function jobContext(workspaceId: string): Promise<WorkspaceContext | null> {
  const [found] = await globalDb()
    .select({ slug: workspaces.slug, name: workspaces.name, currency: workspaces.currency, timeZone: workspaces.timeZone })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  return found ? { workspaceId: mintWorkspaceId(workspaceId), userId: null, role: "owner", workspace: found } : null;
}
