import { asc, eq } from "drizzle-orm";
import { asUser } from "@/db/client";
import { memberships, workspaces } from "@/db/schema";

/** The workspaces a person belongs to, by name. */
export function listWorkspaces({ userId }: { userId: string }) {
  return asUser(userId, (tx) =>
    tx
      .select({ slug: workspaces.slug, name: workspaces.name, currency: workspaces.currency, role: memberships.role })
      .from(memberships)
      .innerJoin(workspaces, eq(workspaces.id, memberships.workspaceId))
      .where(eq(memberships.userId, userId))
      .orderBy(asc(workspaces.name), asc(workspaces.slug)),
  );
}
