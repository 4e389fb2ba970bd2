import { z } from "zod";
import { chooseKind, chooseKindInput } from "@/server/imports/choose-kind";
import { discardImport } from "@/server/imports/discard-import";
import { getImport } from "@/server/imports/get-import";
import { importIdInput } from "@/server/imports/input";
import { kindIds } from "@/server/imports/kinds/kind-id";
import { listImports, listImportsInput } from "@/server/imports/list-imports";
import { listRejections, listRejectionsInput } from "@/server/imports/list-rejections";
import { readMapping } from "@/server/imports/read-mapping";
import { saveMapping, saveMappingInput } from "@/server/imports/save-mapping";
import { startImport, startImportInput } from "@/server/imports/start-import";
import { undoImport } from "@/server/imports/undo-import";
import { maxUploadBytes } from "@/server/imports/upload/receive";
import { router, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";

const reads = workspaceProcedure({ can: "imports:read" });
const writes = workspaceProcedure({ can: "imports:write" });

/** Files arrive and leave beside these, under /api/imports. */
export const importsRouter = router({
  limits: reads.input(workspaceInput()).query(() => ({ maxBytes: maxUploadBytes(), kinds: kindIds })),
  list: reads.input(workspaceInput(listImportsInput)).query(({ ctx, input }) => listImports({ ctx: ctx.ws, input })),
  get: reads.input(workspaceInput(importIdInput)).query(({ ctx, input }) => getImport({ ctx: ctx.ws, input })),
  rejections: reads.input(workspaceInput(listRejectionsInput)).query(({ ctx, input }) => listRejections({ ctx: ctx.ws, input })),
  readMapping: writes.input(workspaceInput(z.strictObject({ json: z.unknown() }))).mutation(({ input }) => readMapping(input.json)),
  saveMapping: writes.input(workspaceInput(saveMappingInput)).mutation(({ ctx, input }) => saveMapping({ ctx: ctx.ws, input })),
  chooseKind: writes.input(workspaceInput(chooseKindInput)).mutation(({ ctx, input }) => chooseKind({ ctx: ctx.ws, input })),
  start: writes.input(workspaceInput(startImportInput)).mutation(({ ctx, input }) => startImport({ ctx: ctx.ws, input })),
  undo: writes.input(workspaceInput(importIdInput)).mutation(({ ctx, input }) => undoImport({ ctx: ctx.ws, input })),
  discard: writes.input(workspaceInput(importIdInput)).mutation(({ ctx, input }) => discardImport({ ctx: ctx.ws, input })),
});
