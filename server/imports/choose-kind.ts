import { z } from "zod";
import { inWorkspace } from "@/db/client";
import { importKinds, imports } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import { Refusal } from "@/server/errors";
import { describeUpload } from "./describe-upload";
import { forgetUnusedSource } from "./discard-import";
import { placeFile } from "./sources";
import { findImport, isImport, isOpen } from "./stored";

export const chooseKindInput = z.strictObject({ importId: z.uuid(), kind: z.enum(importKinds) });

/** Takes a file for one of another kind than it was: another source, another suggestion, and the mapping begins anew. */
export async function chooseKind({ ctx, input: { importId, kind } }: { ctx: WorkspaceContext; input: z.infer<typeof chooseKindInput> }): Promise<void> {
  const before = await inWorkspace(ctx.workspaceId, (tx) => findImport(tx, ctx, importId));
  const open = () => new Refusal("CONFLICT", "importNotOpen", {}, `import ${importId} is ${before.status}`);
  if (!isOpen(before)) throw open();
  const described = await describeUpload(importId, before.fileBytes, before.detected.file.dialect);
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const imported = await findImport(tx, ctx, importId, { lock: true });
    if (!isOpen(imported)) throw open();
    const placed = await placeFile(tx, ctx, kind, imported.fileName, described);
    const fresh = { mapping: null, status: "uploaded", counts: null, error: null, progress: null, asOf: null, updateMode: null, complete: false } as const;
    await tx.update(imports).set({ ...placed, ...fresh }).where(isImport(ctx, importId));
    await forgetUnusedSource(tx, ctx.workspaceId, imported.sourceId);
    await recordAudit(tx, ctx, "import.kind", importId, { kind });
  });
}
