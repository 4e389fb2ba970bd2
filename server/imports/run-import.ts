import { sql } from "drizzle-orm";
import { inWorkspace, type Tx } from "@/db/client";
import { imports } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import { Refusal } from "@/server/errors";
import { refreshFacts } from "@/server/facts/refresh-facts";
import { rebuildLedger } from "@/server/ledger/rebuild-ledger";
import { joinReferees } from "@/server/referrals/join-referees";
import { attributeConflicts } from "./apply/attributes";
import { countEffects } from "./apply/count";
import { assertIdentities } from "./apply/identities";
import { inBulk } from "./apply/in-bulk";
import { noDay } from "./apply/no-day";
import { sourceAsOf } from "./apply/source-as-of";
import { failImport } from "./fail-import";
import { failure } from "./failure";
import type { ImportCall } from "./input";
import { importKind } from "./kinds";
import { lockWorkspaceImports } from "./lock";
import { progressOf } from "./progress";
import { resolveMapping } from "./resolve-mapping";
import { findImport, isImport, type StoredImport } from "./stored";
import { updateModeOf } from "./update-mode";
import { removeUpload } from "./upload/folder";
import { mappingDefaults } from "./workspace-defaults";

/**
 * Writes a checked import: its rows, ledger and facts in one transaction, so there is all of it or
 * nothing. Run twice, or by two workers at once, it has one effect: whoever comes second finds it done.
 */
export async function runImport(call: ImportCall): Promise<void> {
  const { ctx, input } = call;
  try {
    await inWorkspace(ctx.workspaceId, async (tx) => {
      await lockWorkspaceImports(tx, ctx.workspaceId);
      const imported = await findImport(tx, ctx, input.importId);
      if (imported.status === "running") await run(tx, ctx, imported);
    });
  } catch (error) {
    const known = failure(error);
    if (!known) throw error;
    return failImport(call, known);
  }
  await removeUpload(input.importId);
}

async function run(tx: Tx, ctx: WorkspaceContext, imported: StoredImport): Promise<void> {
  const { workspaceId } = ctx;
  const { id: importId, mapping, counts, complete, asOf, source } = imported;
  const say = progressOf(ctx, importId);
  const resolved = mapping && resolveMapping(mapping, imported.detected.file, await mappingDefaults(tx, ctx, mapping));
  if (!resolved?.ok || !counts) throw new Error(`import ${importId} was started without having been checked`);
  const kind = importKind(imported.kind);
  const [conflict] = await attributeConflicts(tx, workspaceId, resolved.resolved.attributes);
  if (conflict) throw new Refusal("CONFLICT", "importAttributeType", { column: conflict.column ?? "" });

  await say({ stage: "comparing", done: 0, total: counts.accepted }, { always: true });
  const target = { workspaceId, importId, sourceId: source.id };
  const day = asOf ?? noDay;
  const { chosen, effective } = updateModeOf(imported, source, asOf, await sourceAsOf(tx, target));
  await inBulk(tx, () => kind.compare(tx, target, { asOf: day, mode: effective }));
  // Another import may have finished since the check: what is counted now is what happens.
  const found = await countEffects(tx, counts);
  if (found.differing > 0 && !chosen) throw new Refusal("CONFLICT", "importNeedsUpdateMode", { differing: found.differing });

  await say({ stage: "writing", done: 0, total: counts.accepted }, { always: true });
  const changed = await inBulk(tx, async () => {
    const customers = await kind.apply(tx, target, { asOf: day, mode: effective, complete, resolved: resolved.resolved });
    // Somebody who was invited may be among the customers now.
    return [...new Set([...customers, ...(await joinReferees(tx, workspaceId, importId))])];
  });
  const totals = await kind.totals(tx, target, { rows: counts.rows, currency: ctx.workspace.currency, asOf: day });
  await say({ stage: "ledger", done: counts.accepted, total: counts.accepted }, { always: true });
  const ledger = await rebuildLedger(tx, workspaceId, changed, { finishing: importId });
  await say({ stage: "facts", done: counts.accepted, total: counts.accepted }, { always: true });
  await refreshFacts(tx, workspaceId, ledger);
  await assertIdentities(tx, workspaceId);

  await tx.execute(sql`delete from import_rows where workspace_id = ${workspaceId} and import_id = ${importId}`);
  await tx
    .update(imports)
    .set({ status: "done", counts: found, totals, updateMode: chosen, progress: null, error: null, finishedAt: sql`clock_timestamp()` })
    .where(isImport(ctx, importId));
  await recordAudit(tx, { ...ctx, userId: imported.createdBy }, "import.done", importId, { ...found });
}
