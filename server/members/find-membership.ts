import { and, eq } from "drizzle-orm";
import { asUser } from "@/db/client";
import { memberships, workspaces } from "@/db/schema";
import { mintWorkspaceId } from "@/db/workspace-id";
import type { WorkspaceContext } from "@/server/context";
import { notFound } from "@/server/errors";
import { slugPattern } from "@/server/workspaces/slug";

/** The right of a person to act in a workspace. Not a member and no such workspace are the same answer. */
export async function findMembership({ userId, slug }: { userId: string; slug: string }): Promise<WorkspaceContext> {
  if (!slugPattern.test(slug)) throw notFound("workspace");
  const [found] = await asUser(userId, (tx) =>
    tx
      .select({ id: workspaces.id, role: memberships.role, slug: workspaces.slug, name: workspaces.name, currency: workspaces.currency, timeZone: workspaces.timeZone })
      .from(memberships)
      .innerJoin(workspaces, eq(workspaces.id, memberships.workspaceId))
      .where(and(eq(memberships.userId, userId), eq(workspaces.slug, slug))),
  );
  if (!found) throw notFound("workspace");
  const { id, role, ...workspace } = found;
  return { workspaceId: mintWorkspaceId(id), userId, role, workspace };
}
