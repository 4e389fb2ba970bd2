import { and, eq, sql } from "drizzle-orm";
import { inWorkspace, type Tx } from "@/db/client";
import { churnReasonEdits, churnReasonMap, type ReasonRow } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import { Refusal } from "@/server/errors";
import { lockWorkspaceImports } from "@/server/imports/lock";
import { enqueue } from "@/server/jobs/queue";
import type { EditReasons } from "./input";
import { planEdit } from "./plan-edit";
import { readReasons } from "./read-reasons";
import { rawOf, sameWords } from "./words";

export type EditedReasons = {
  editId: string;
  /** Who gave the reasons that now count as something else. */
  customers: number;
};

type Call = { ctx: WorkspaceContext; input: EditReasons };

/** Changes what reasons count as. Ledger and facts of the customers concerned follow in a job; until then the pages say they are being counted. */
export async function editReasons({ ctx, input }: Call): Promise<EditedReasons> {
  const { workspaceId, userId } = ctx;
  if (userId === null) throw new Refusal("FORBIDDEN", "forbidden");
  return inWorkspace(workspaceId, async (tx) => {
    await lockWorkspaceImports(tx, workspaceId);
    const told = await readReasons(tx, workspaceId);
    const { before, after } = planEdit(told.map(({ rawCategory, rawReason, to }) => ({ rawCategory, rawReason, to })), input);
    await writeRows(tx, workspaceId, after);
    const [edit] = await tx.insert(churnReasonEdits).values({ workspaceId, action: input.action, madeBy: userId, before, after }).returning({ id: churnReasonEdits.id });
    if (!edit) throw new Error("an insert answers its row");
    await followEdit(tx, workspaceId, edit.id);
    const customers = told.filter((row) => before.some((one) => sameWords(rawOf(one), rawOf(row)))).reduce((sum, row) => sum + row.customers, 0);
    await recordAudit(tx, ctx, `reasons.${input.action}`, edit.id, { reasons: before.length, customers });
    return { editId: edit.id, customers };
  });
}

/** Makes the map say so of these reasons; what counts as itself needs no row. */
export async function writeRows(tx: Tx, workspaceId: WorkspaceId, rows: readonly ReasonRow[]): Promise<void> {
  for (const { rawCategory, rawReason, to } of rows) {
    await tx
      .delete(churnReasonMap)
      .where(and(eq(churnReasonMap.workspaceId, workspaceId), eq(churnReasonMap.rawCategory, rawCategory), eq(churnReasonMap.rawReason, rawReason)));
    if (to) await tx.insert(churnReasonMap).values({ workspaceId, rawCategory, rawReason, ...to });
  }
}

export async function followEdit(tx: Tx, workspaceId: WorkspaceId, editId: string): Promise<void> {
  await tx.execute(sql`update churn_reason_edits e set applied_at = null where e.workspace_id = ${workspaceId} and e.id = ${editId}`);
  await enqueue(tx, "reasons.apply", { workspaceId, editId }, `reasons ${editId}`);
}
