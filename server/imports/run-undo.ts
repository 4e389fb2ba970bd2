import { sql } from "drizzle-orm";
import { inWorkspace, type Tx } from "@/db/client";
import { imports } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import { refreshFacts } from "@/server/facts/refresh-facts";
import { rebuildLedger } from "@/server/ledger/rebuild-ledger";
import { joinReferees, partReferees, refereesLosing } from "@/server/referrals/join-referees";
import { assertIdentities } from "./apply/identities";
import { inBulk } from "./apply/in-bulk";
import { failImport } from "./fail-import";
import { failure } from "./failure";
import type { ImportCall } from "./input";
import { importKind } from "./kinds";
import { lockWorkspaceImports } from "./lock";
import { progressOf } from "./progress";
import { findImport, isImport, type StoredImport } from "./stored";
import { findBlocker, undoBlocked } from "./undo/blocker";

/** Takes an import back, all of it or nothing: afterwards the workspace is as it was before. */
export async function runUndo(call: ImportCall): Promise<void> {
  const { ctx, input } = call;
  try {
    await inWorkspace(ctx.workspaceId, async (tx) => {
      await lockWorkspaceImports(tx, ctx.workspaceId);
      const imported = await findImport(tx, ctx, input.importId);
      if (imported.status === "undoing") await undo(tx, ctx, imported);
    });
  } catch (error) {
    const known = failure(error);
    if (!known) throw error;
    await failImport(call, known);
  }
}

async function undo(tx: Tx, ctx: WorkspaceContext, { id: importId, kind, source, counts }: StoredImport): Promise<void> {
  const { workspaceId } = ctx;
  const say = progressOf(ctx, importId);
  const total = counts?.accepted ?? null;
  // Another import may have run since the undo was asked for.
  const blocker = await findBlocker(tx, workspaceId, importId);
  if (blocker) throw undoBlocked(ctx, blocker);
  await say({ stage: "undoing", done: 0, total }, { always: true });
  const target = { workspaceId, importId, sourceId: source.id };
  const touched = await inBulk(tx, async () => {
    const parted = [...(await partReferees(tx, target)), ...(await refereesLosing(tx, target))];
    const customers = await importKind(kind).undo(tx, target);
    return [...new Set([...parted, ...customers, ...(await joinReferees(tx, workspaceId, null))])];
  });
  await say({ stage: "ledger", done: touched.length, total }, { always: true });
  const ledger = await rebuildLedger(tx, workspaceId, touched);
  await say({ stage: "facts", done: touched.length, total }, { always: true });
  await refreshFacts(tx, workspaceId, ledger);
  await assertIdentities(tx, workspaceId);

  await tx.execute(sql`delete from import_changes where workspace_id = ${workspaceId} and import_id = ${importId}`);
  await tx.update(imports).set({ status: "undone", progress: null, error: null, undoneAt: sql`clock_timestamp()` }).where(isImport(ctx, importId));
  await recordAudit(tx, ctx, "import.undone", importId, { customers: touched.length });
}
