import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { inWorkspace, type Tx } from "@/db/client";
import { imports, sources, updateModes } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import { Refusal } from "@/server/errors";
import { enqueue } from "@/server/jobs/queue";
import { sourceAsOf } from "./apply/source-as-of";
import { traitsOf } from "./kinds/traits";
import { findImport, isImport, type StoredImport } from "./stored";
import { updateModeOf } from "./update-mode";
import type { UpdateMode } from "./views";

export const startImportInput = z.strictObject({
  importId: z.uuid(),
  /** What other values for known customers mean. Remembered for the source; left out, what was chosen before holds. */
  updateMode: z.enum(updateModes).optional(),
  /** The file lists every customer: those it does not list end on its as-of date. */
  complete: z.boolean().optional(),
});

type Input = z.infer<typeof startImportInput>;

/** Sends a checked import to its run. Pressing twice is pressing once. */
export async function startImport({ ctx, input }: { ctx: WorkspaceContext; input: Input }): Promise<void> {
  const { importId } = input;
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const imported = await findImport(tx, ctx, importId, { lock: true });
    if (imported.status === "running" || imported.status === "done") return;
    if (imported.status !== "checked") throw new Refusal("CONFLICT", "importNotChecked", {}, `import ${importId} is ${imported.status}`);
    const traits = traitsOf(imported.kind);
    const complete = traits.complete && (input.complete ?? imported.complete);
    const wished = traits.updates.find((mode) => mode === input.updateMode);
    const updateMode = await decideMode(tx, imported, wished, complete);
    const { mapping, source } = imported;
    await tx
      .update(sources)
      .set({ mapping, updateMode: updateMode ?? source.updateMode })
      .where(and(eq(sources.workspaceId, ctx.workspaceId), eq(sources.id, source.id)));
    await tx.update(imports).set({ status: "running", updateMode, complete, startedAt: new Date(), progress: null, error: null }).where(isImport(ctx, importId));
    await enqueue(tx, "import.run", { workspaceId: ctx.workspaceId, importId }, `run ${importId}`);
    await recordAudit(tx, ctx, "import.started", importId, { updateMode, complete });
  });
}

/** What differing rows mean, or why that has to be said first. Null when the question does not arise. */
async function decideMode(tx: Tx, imported: StoredImport, wished: UpdateMode | undefined, complete: boolean): Promise<UpdateMode | null> {
  const { id: importId, workspaceId, asOf, source, counts } = imported;
  const last = await sourceAsOf(tx, { workspaceId, sourceId: source.id, importId });
  const { chosen } = updateModeOf({ kind: imported.kind, updateMode: wished ?? imported.updateMode }, source, asOf, last);
  const differing = counts?.differing ?? 0;
  if (differing > 0 && !chosen) throw new Refusal("CONFLICT", "importNeedsUpdateMode", { differing });
  if (complete && asOf === null) throw new Refusal("CONFLICT", "importCompleteNeedsDate");
  const speaksOfNow = complete || (chosen === "state" && differing > 0);
  if (speaksOfNow && last !== null && (asOf === null || asOf < last)) {
    throw new Refusal("CONFLICT", "importOlderThanSource", { asOf: asOf ?? "–", last });
  }
  return chosen;
}
