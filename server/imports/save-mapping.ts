import { z } from "zod";
import { inWorkspace } from "@/db/client";
import { imports } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import { Refusal } from "@/server/errors";
import { enqueue } from "@/server/jobs/queue";
import { attributeConflicts } from "./apply/attributes";
import { describeUpload } from "./describe-upload";
import { FileProblem } from "./file/file-problem";
import type { ImportMapping } from "./mapping";
import { readMapping } from "./read-mapping";
import { problem, type ImportRefusal } from "./refusal";
import { resolveMapping } from "./resolve-mapping";
import { placeFile } from "./sources";
import { storable } from "./stage/storable";
import { findImport, isImport, isOpen, type StoredImport } from "./stored";
import { mappingDefaults } from "./workspace-defaults";

/** The mapping is read apart from the rest, so that what is wrong with it is said in its own words. */
export const saveMappingInput = z.strictObject({ importId: z.uuid(), mapping: z.unknown() });

type SavedMapping = { ok: true } | { ok: false; refusals: ImportRefusal[] };

type Call = { ctx: WorkspaceContext; input: z.infer<typeof saveMappingInput> };

/**
 * Saves a mapping and starts the check. One that lacks something is kept too, so that a reload finds it, and what it
 * lacks is the answer. A later save replaces the check of an earlier one.
 */
export async function saveMapping({ ctx, input }: Call): Promise<SavedMapping> {
  const read = readMapping(input.mapping);
  if (!read.ok) return { ok: false, refusals: read.problems };
  const mapping = storable(read.mapping);
  const { importId } = input;
  const before = await inWorkspace(ctx.workspaceId, (tx) => findImport(tx, ctx, importId));
  if (mapping.kind !== before.kind) return { ok: false, refusals: [problem("map_invalid_value", { column: "kind", value: mapping.kind, params: { expected: before.kind } })] };
  let reread: Awaited<ReturnType<typeof reRead>>;
  try {
    reread = await reRead(before, mapping);
  } catch (error) {
    if (error instanceof FileProblem) return { ok: false, refusals: [error.refusal] };
    throw error;
  }
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const imported = await findImport(tx, ctx, importId, { lock: true });
    if (!isOpen(imported)) throw new Refusal("CONFLICT", "importNotOpen", {}, `import ${importId} is ${imported.status}`);
    const placed = reread ? await placeFile(tx, ctx, imported.kind, imported.fileName, reread) : null;
    const { file } = placed?.detected ?? imported.detected;
    const resolved = resolveMapping(mapping, file, await mappingDefaults(tx, ctx, mapping));
    const refusals = resolved.ok ? await attributeConflicts(tx, ctx.workspaceId, resolved.resolved.attributes) : resolved.problems;
    const status = refusals.length === 0 ? "checking" : "uploaded";
    const fresh = { counts: null, error: null, progress: null, startedAt: null, asOf: mapping.constants.as_of ?? null };
    const choices = { updateMode: mapping.update ?? null, complete: mapping.complete ?? false };
    await tx.update(imports).set({ ...placed, ...fresh, ...choices, mapping, status }).where(isImport(ctx, importId));
    await recordAudit(tx, ctx, "import.mapped", importId);
    if (refusals.length > 0) return { ok: false, refusals };
    await enqueue(tx, "import.check", { workspaceId: ctx.workspaceId, importId }, `check ${importId}`);
    return { ok: true };
  });
}

/** A corrected encoding or separator makes other columns of the same bytes. */
async function reRead({ id, fileBytes, detected: { file } }: StoredImport, { dialect }: ImportMapping) {
  const { encoding = file.dialect.encoding, delimiter = file.dialect.delimiter } = dialect;
  if (encoding === file.dialect.encoding && delimiter === file.dialect.delimiter) return null;
  return describeUpload(id, fileBytes, { ...file.dialect, ...dialect });
}
