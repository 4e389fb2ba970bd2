import type { WorkspaceContext } from "@/server/context";
import { checkImport } from "./check-import";
import { createImport } from "./create-import";
import { discardImport } from "./discard-import";
import { getImport } from "./get-import";
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
  const created = await createImport({ ctx, input: file });
  if (!created.ok) return { ok: false, refusals: [created.refusal], importId: null };
  const call = { ctx, input: { importId: created.id } };
  const saved = await saveMapping({ ctx, input: { importId: created.id, mapping: options.mapping } });
  if (!saved.ok) return { ok: false, refusals: saved.refusals, importId: created.id };
  await checkImport(call);
  const checked = await getImport(call);
  if (checked.status !== "checked" || options.dryRun) return { ok: true, import: checked };
  try {
    await startImport({ ctx, input: { importId: created.id, updateMode: options.updateMode } });
  } catch (refusal) {
    // The caller comes again with an answer and the file; nobody waits for this one.
    await discardImport(call);
    throw refusal;
  }
  await runImport(call);
  return { ok: true, import: await getImport(call) };
}
