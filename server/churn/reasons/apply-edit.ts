import { and, eq, sql } from "drizzle-orm";
import { inWorkspace, type Tx } from "@/db/client";
import { churnReasonEdits, type ReasonRow } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { WorkspaceContext } from "@/server/context";
import { refreshFacts } from "@/server/facts/refresh-facts";
import { lockWorkspaceImports } from "@/server/imports/lock";
import { rebuildLedger } from "@/server/ledger/rebuild-ledger";

type Call = { ctx: Pick<WorkspaceContext, "workspaceId">; input: { editId: string } };

/** Lets ledger and facts follow an edit of the reasons, or its undoing: of those who gave them, and of nobody else. */
export async function applyEdit({ ctx: { workspaceId }, input: { editId } }: Call): Promise<void> {
  await inWorkspace(workspaceId, async (tx) => {
    await lockWorkspaceImports(tx, workspaceId);
    const mine = and(eq(churnReasonEdits.workspaceId, workspaceId), eq(churnReasonEdits.id, editId));
    const [edit] = await tx.select().from(churnReasonEdits).where(mine);
    if (!edit || edit.appliedAt !== null) return;
    await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, await whoSaid(tx, workspaceId, edit.before)));
    await tx.update(churnReasonEdits).set({ appliedAt: new Date() }).where(mine);
  });
}

async function whoSaid(tx: Tx, workspaceId: WorkspaceId, reasons: readonly ReasonRow[]): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select distinct c.customer_id as id
    from cancellations c
    join jsonb_to_recordset(${JSON.stringify(reasons)}::jsonb) as r ("rawCategory" text, "rawReason" text)
      on r."rawCategory" = coalesce(c.category, '') and r."rawReason" = coalesce(c.reason, '')
    where c.workspace_id = ${workspaceId}`);
  return rows.map(({ id }) => id);
}
