import type { WorkspaceContext } from "@/server/context";
import { log } from "@/server/log";
import { checkImport } from "./check-import";
import { createImport } from "./create-import";
import { discardImport } from "./discard-import";
import { failImport } from "./fail-import";
import { getImport } from "./get-import";
import type { ImportCall } from "./input";
import { readMapping } from "./read-mapping";
import type { ImportRefusal } from "./refusal";
import { runImport } from "./run-import";
import { saveMapping } from "./save-mapping";
import { startImport } from "./start-import";
import type { ImportView, UpdateMode } from "./views";

type File = { fileName: string; declaredBytes: number | null; body: AsyncIterable<Uint8Array> };
type Options = { mapping: unknown; updateMode?: UpdateMode; dryRun?: boolean };

/** `refusals` say why the file or its mapping was turned away before there was an import to speak of. */
export type ImportedNow = { ok: true; import: ImportView } | { ok: false; refusals: ImportRefusal[]; importId: string | null };

/**
 * The steps of the browser one after the other, without waiting for a job worker: for the command line. A worker that
 * finds the same jobs in the queue afterwards finds them done.
 */
export async function importNow({ ctx, file, options }: { ctx: WorkspaceContext; file: File; options: Options }): Promise<ImportedNow> {
  const read = readMapping(options.mapping);
  if (!read.ok) return { ok: false, refusals: read.problems, importId: null };
  const created = await createImport({ ctx, input: { ...file, kind: read.mapping.kind } });
  if (!created.ok) return { ok: false, refusals: [created.refusal], importId: null };
  const call = { ctx, input: { importId: created.id } };
  const saved = await saveMapping({ ctx, input: { importId: created.id, mapping: options.mapping } });
  if (!saved.ok) return { ok: false, refusals: saved.refusals, importId: created.id };
  await orEndHere(call, () => checkImport(call));
  const checked = await getImport(call);
  if (checked.status !== "checked" || options.dryRun) return { ok: true, import: checked };
  try {
    await startImport({ ctx, input: { importId: created.id, updateMode: options.updateMode } });
  } catch (refusal) {
    // The caller comes again with an answer and the file; nobody waits for this one.
    await discardImport(call);
    throw refusal;
  }
  await orEndHere(call, () => runImport(call));
  return { ok: true, import: await getImport(call) };
}

/** The shell is told that the import failed, so it must have: without this its jobs stay queued, and a worker would run them later. */
async function orEndHere(call: ImportCall, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    log.error({ error, importId: call.input.importId }, "an import on the command line broke");
    await failImport(call);
  }
}
