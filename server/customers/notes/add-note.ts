import type { z } from "zod";
import { inWorkspace } from "@/db/client";
import { customerNotes } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import { Refusal } from "@/server/errors";
import { assertKnown } from "../timeline/get-timeline";
import type { addNoteInput } from "./input";

type Call = { ctx: WorkspaceContext; input: z.output<typeof addNoteInput> };

/** A note by whoever is signed in; the log says that there is one, not what it says. */
export async function addNote({ ctx, input: { customerId, body } }: Call): Promise<{ id: string }> {
  const { workspaceId, userId: authorId } = ctx;
  if (authorId === null) throw new Refusal("FORBIDDEN", "forbidden", {}, "a note has an author");
  return inWorkspace(workspaceId, async (tx) => {
    await assertKnown(tx, ctx, customerId);
    const [made] = await tx.insert(customerNotes).values({ workspaceId, customerId, authorId, body }).returning({ id: customerNotes.id });
    if (!made) throw new Error("an insert answers its row");
    await recordAudit(tx, ctx, "note.added", made.id, { customerId });
    return made;
  });
}
