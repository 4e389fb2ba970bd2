import type { z } from "zod";
import { inWorkspace } from "@/db/client";
import { customerNotes } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import type { deleteNoteInput } from "./input";
import { ownNote } from "./own-note";

type Call = { ctx: WorkspaceContext; input: z.output<typeof deleteNoteInput> };

export async function deleteNote({ ctx, input: { noteId } }: Call): Promise<{ id: string }> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const { where, customerId } = await ownNote(tx, ctx, noteId);
    await tx.delete(customerNotes).where(where);
    await recordAudit(tx, ctx, "note.deleted", noteId, { customerId });
    return { id: noteId };
  });
}
