import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { inWorkspace, type Tx } from "@/db/client";
import { churnReasonEdits as edits, type ReasonRow } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import { notFound, Refusal } from "@/server/errors";
import { lockWorkspaceImports } from "@/server/imports/lock";
import { followEdit, writeRows } from "./edit-reasons";
import type { undoReasonsInput } from "./input";
import { readReasons } from "./read-reasons";
import { countsAs, rawOf, sameWords } from "./words";

type Call = { ctx: WorkspaceContext; input: z.output<typeof undoReasonsInput> };

/** Puts the reasons of an edit back to what they counted as before it. Refused while a later edit of the same reasons stands. */
export async function undoEdit({ ctx, input: { editId } }: Call): Promise<void> {
  const { workspaceId } = ctx;
  await inWorkspace(workspaceId, async (tx) => {
    await lockWorkspaceImports(tx, workspaceId);
    const [edit] = await tx.select().from(edits).where(and(eq(edits.workspaceId, workspaceId), eq(edits.id, editId)));
    if (!edit) throw notFound(`edit ${editId}`);
    if (edit.undoneAt !== null) return;
    if ((await isBuiltUpon(tx, ctx, edit)) || (await isNameTaken(tx, ctx, edit))) throw new Refusal("CONFLICT", "reasonsUndoBlocked");
    await writeRows(tx, workspaceId, edit.before);
    await tx.update(edits).set({ undoneAt: new Date() }).where(and(eq(edits.workspaceId, workspaceId), eq(edits.id, editId)));
    await followEdit(tx, workspaceId, editId);
    await recordAudit(tx, ctx, "reasons.undone", editId, { action: edit.action });
  });
}

type Edit = typeof edits.$inferSelect;

const includes = (rows: readonly ReasonRow[], row: ReasonRow) => rows.some((mine) => sameWords(rawOf(mine), rawOf(row)));

/** A later edit changed the same answers, or made others count as what this one had made of them: a merge into a renamed reason, or into one of a kind. */
async function isBuiltUpon(tx: Tx, { workspaceId }: WorkspaceContext, { id, before, after }: Edit): Promise<boolean> {
  const made = after.map(countsAs);
  const later = await tx
    .select({ before: edits.before, after: edits.after })
    .from(edits)
    .where(
      and(
        eq(edits.workspaceId, workspaceId),
        isNull(edits.undoneAt),
        sql`${edits.madeAt} > (select e.made_at from churn_reason_edits e where e.workspace_id = ${workspaceId} and e.id = ${id})`,
      ),
    );
  return later.some((theirs) => theirs.before.some((row) => includes(before, row)) || theirs.after.map(countsAs).some((words) => made.some((mine) => sameWords(mine, words))));
}

/** Another reason has meanwhile been given the name that this one would have again: both would be one, and nobody said so. */
async function isNameTaken(tx: Tx, { workspaceId }: WorkspaceContext, { action, before }: Edit): Promise<boolean> {
  if (action !== "merge" && action !== "rename") return false;
  const others = (await readReasons(tx, workspaceId)).filter((row) => !includes(before, row));
  return before.some((row) => others.some((other) => sameWords(countsAs(other), countsAs(row))));
}
