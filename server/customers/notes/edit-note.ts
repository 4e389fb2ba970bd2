import { sql } from "drizzle-orm";
import type { z } from "zod";
import { inWorkspace } from "@/db/client";
import { customerNotes } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import type { editNoteInput } from "./input";
import { ownNote } from "./own-note";

type Call = { ctx: WorkspaceContext; input: z.output<typeof editNoteInput> };

export async function editNote({ ctx, input: { noteId, body } }: Call): Promise<{ id: string }> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const { where, customerId } = await ownNote(tx, ctx, noteId);
    await tx.update(customerNotes).set({ body, editedAt: sql`now()` }).where(where);
    await recordAudit(tx, ctx, "note.edited", noteId, { customerId });
    return { id: noteId };
  });
}
