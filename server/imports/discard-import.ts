import { inWorkspace } from "@/db/client";
import { imports } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import { Refusal } from "@/server/errors";
import type { ImportCall } from "./input";
import { findImport, isImport } from "./stored";
import { removeUpload } from "./upload/folder";

/** Forgets an import that never ran, with its file and its staged rows. One that ran is undone instead. */
export async function discardImport({ ctx, input: { importId } }: ImportCall): Promise<void> {
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const imported = await findImport(tx, ctx, importId, { lock: true });
    if (!["uploaded", "checking", "checked", "failed"].includes(imported.status)) {
      throw new Refusal("CONFLICT", "importNotOpen", {}, `import ${importId} is ${imported.status}`);
    }
    await tx.delete(imports).where(isImport(ctx, importId));
    await recordAudit(tx, ctx, "import.discarded", importId, { fileName: imported.fileName });
  });
  await removeUpload(importId);
}
