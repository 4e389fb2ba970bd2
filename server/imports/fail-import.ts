import { sql } from "drizzle-orm";
import { inWorkspace } from "@/db/client";
import { imports } from "@/db/schema";
import type { ImportCall } from "./input";
import { isImport } from "./stored";
import type { ImportError } from "./views";

/** Ends an import whose job keeps failing for a reason that is ours. An undo that fails leaves the import as done as it was. */
export async function failImport({ ctx, input: { importId } }: ImportCall, error: ImportError = { from: "refusal", code: "importBroke", values: {} }): Promise<void> {
  const status = sql`case ${imports.status} when 'undoing' then 'done' when 'checking' then 'failed' when 'running' then 'failed' else ${imports.status} end`;
  await inWorkspace(ctx.workspaceId, (tx) => tx.update(imports).set({ status, error, progress: null }).where(isImport(ctx, importId)));
}
