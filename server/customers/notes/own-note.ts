import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { customerNotes } from "@/db/schema";
import type { WorkspaceContext } from "@/server/context";
import { notFound, Refusal } from "@/server/errors";

/** A note of whoever is signed in; others may read it, and only its author changes it. */
export async function ownNote(tx: Tx, { workspaceId, userId }: WorkspaceContext, noteId: string) {
  const where = and(eq(customerNotes.workspaceId, workspaceId), eq(customerNotes.id, noteId));
  const [note] = await tx.select({ authorId: customerNotes.authorId, customerId: customerNotes.customerId }).from(customerNotes).where(where);
  if (!note) throw notFound(`note ${noteId}`);
  if (note.authorId !== userId) throw new Refusal("FORBIDDEN", "noteNotYours", {}, `note ${noteId} is of another member`);
  return { where, customerId: note.customerId };
}
