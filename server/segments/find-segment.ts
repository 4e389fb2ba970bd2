import { and, eq, isNotNull, or } from "drizzle-orm";
import { z } from "zod";
import { inWorkspace } from "@/db/client";
import { segments } from "@/db/schema";
import type { WorkspaceContext } from "../context";
import { notFound } from "../errors";

type Call = { ctx: WorkspaceContext; input: { segment: string } };

/** The id of a saved segment by its name, in whatever capitals, or by its id. */
export async function findSegment({ ctx: { workspaceId }, input: { segment } }: Call): Promise<string> {
  const id = z.uuid().safeParse(segment).data;
  return inWorkspace(workspaceId, async (tx) => {
    const called = or(eq(segments.nameLc, segment.toLowerCase()), id === undefined ? undefined : eq(segments.id, id));
    const [found] = await tx.select({ id: segments.id }).from(segments).where(and(eq(segments.workspaceId, workspaceId), isNotNull(segments.name), called));
    if (!found) throw notFound(`segment ${segment}`);
    return found.id;
  });
}
