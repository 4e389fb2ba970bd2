import { and, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { segments } from "@/db/schema";
import type { WorkspaceContext } from "../context";
import { notFound, Refusal } from "../errors";

/** One that was saved. */
export const savedSegment = ({ workspaceId }: Pick<WorkspaceContext, "workspaceId">, id: string) =>
  and(eq(segments.workspaceId, workspaceId), eq(segments.id, id), isNotNull(segments.name));

export async function ownSegment(tx: Tx, ctx: WorkspaceContext, id: string): Promise<typeof segments.$inferSelect & { name: string }> {
  const [found] = await tx.select().from(segments).where(savedSegment(ctx, id));
  if (!found || found.name === null) throw notFound(`segment ${id}`);
  return { ...found, name: found.name };
}

/** In whatever capitals: two segments of one name are told apart by nobody. */
export async function assertNameFree(tx: Tx, { workspaceId }: WorkspaceContext, name: string, own: string | null = null): Promise<void> {
  const [taken] = await tx
    .select({ archivedAt: segments.archivedAt })
    .from(segments)
    .where(and(eq(segments.workspaceId, workspaceId), eq(segments.nameLc, name.toLowerCase()), own === null ? sql`true` : ne(segments.id, own)));
  if (taken) throw new Refusal("CONFLICT", taken.archivedAt ? "segments.nameArchived" : "segments.nameTaken", { name });
}
