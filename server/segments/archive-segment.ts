import type { z } from "zod";
import { inWorkspace } from "@/db/client";
import { segments } from "@/db/schema";
import { recordAudit } from "../audit/record";
import type { WorkspaceContext } from "../context";
import { dropSegmentFacts } from "./drop-made";
import { enqueueMake } from "./enqueue-make";
import type { archiveSegmentInput } from "./input";
import { ownSegment, savedSegment } from "./own-segment";

type Call = { ctx: WorkspaceContext; input: z.output<typeof archiveSegmentInput> };

/** Out of the lists, and no longer kept up to date; whatever names it goes on to, and it can be brought back. */
export async function archiveSegment({ ctx, input: { segmentId: id, archived } }: Call): Promise<void> {
  await inWorkspace(ctx.workspaceId, async (tx) => {
    await ownSegment(tx, ctx, id);
    await tx.update(segments).set({ archivedAt: archived ? new Date() : null }).where(savedSegment(ctx, id));
    if (archived) await dropSegmentFacts(tx, ctx.workspaceId, id);
    else await enqueueMake(tx, ctx, id);
    await recordAudit(tx, ctx, archived ? "segment.archived" : "segment.restored", id);
  });
}
