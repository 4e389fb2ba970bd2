import { eq } from "drizzle-orm";
import { globalDb } from "@/db/client";
import { workspaces } from "@/db/schema";
import { mintWorkspaceId } from "@/db/workspace-id";
import type { WorkspaceContext } from "@/server/context";
import { notFound } from "@/server/errors";

type Row = typeof workspaces.$inferSelect;

const contextOf = ({ id, slug, name, currency, timeZone }: Row): WorkspaceContext => ({
  workspaceId: mintWorkspaceId(id),
  userId: null,
  role: "owner",
  workspace: { slug, name, currency, timeZone },
});

/** Whoever holds a shell on the machine and the database's address may act in every workspace. */
export async function workspaceBySlug(slug: string): Promise<WorkspaceContext> {
  const [row] = await globalDb().select().from(workspaces).where(eq(workspaces.slug, slug));
  if (!row) throw notFound(`workspace ${slug}`);
  return contextOf(row);
}

export async function allWorkspaces(): Promise<WorkspaceContext[]> {
  return (await globalDb().select().from(workspaces).orderBy(workspaces.slug)).map(contextOf);
}
