import { sql } from "drizzle-orm";
import { inWorkspace, type Tx } from "@/db/client";
import { imports } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import { Refusal } from "@/server/errors";
import type { ImportCall } from "./input";
import { findImport, isImport, isOpen } from "./stored";
import { removeUpload } from "./upload/folder";

/** Forgets an import that never ran, with its file and its staged rows. One that ran is undone instead. */
export async function discardImport({ ctx, input: { importId } }: ImportCall): Promise<void> {
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const imported = await findImport(tx, ctx, importId, { lock: true });
    if (!isOpen(imported)) {
      throw new Refusal("CONFLICT", "importNotOpen", {}, `import ${importId} is ${imported.status}`);
    }
    await tx.delete(imports).where(isImport(ctx, importId));
    await forgetUnusedSource(tx, ctx.workspaceId, imported.sourceId);
    await recordAudit(tx, ctx, "import.discarded", importId, { fileName: imported.fileName });
  });
  await removeUpload(importId);
}

/** A source that only this file spoke for was never one. */
export async function forgetUnusedSource(tx: Tx, workspaceId: string, sourceId: string): Promise<void> {
  await tx.execute(sql`
    delete from sources s
    where s.workspace_id = ${workspaceId} and s.id = ${sourceId}
      and not exists (select from imports i where i.workspace_id = ${workspaceId} and i.source_id = ${sourceId})
      and not exists (select from subscriptions u where u.workspace_id = ${workspaceId} and u.source_id = ${sourceId})
      and not exists (select from imported_records k where k.workspace_id = ${workspaceId} and k.source_id = ${sourceId})`);
}
