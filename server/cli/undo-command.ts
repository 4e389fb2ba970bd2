import { z } from "zod";
import type { WorkspaceContext } from "@/server/context";
import { notFound, Refusal } from "@/server/errors";
import { getImport } from "@/server/imports/get-import";
import { importIdInput } from "@/server/imports/input";
import { runUndo } from "@/server/imports/run-undo";
import { undoImport } from "@/server/imports/undo-import";
import { allWorkspaces, workspaceBySlug } from "./context";
import { importAnswer } from "./import-answer";
import { readOptions } from "./options";
import { done, failed, type CommandResult } from "./result";
import { UsageError } from "./usage";
import type { Words } from "./words";

const schema = z.object({ workspace: z.string().optional(), confirm: z.boolean().optional() });

/** Takes an import back. What was written by hand on the customers it brought would go for good: then only with `--confirm`, and what it is is said either way. */
export async function undoCommand(argv: string[], words: Words): Promise<CommandResult> {
  const { values, positionals } = readOptions(argv, { workspace: { type: "string" }, confirm: { type: "boolean" } }, schema);
  const id = importIdInput.safeParse({ importId: positionals[0] });
  if (!id.success || positionals.length > 1) throw new UsageError("undo takes the id of one import.");
  const input = id.data;
  const ctx = await findWorkspace(input, values.workspace);
  const { loses, ...before } = await getImport({ ctx, input });
  const lost = loses ? [words.loses(loses)] : [];
  if (loses && !values.confirm) return failed({ ...importAnswer({ ...before, loses }, words), loses }, [...lost, "Nothing is undone. With --confirm it is."]);
  await undoImport({ ctx, input });
  await runUndo({ ctx, input });
  const view = await getImport({ ctx, input });
  const answer = importAnswer(view, words);
  if (view.status !== "undone") return failed(answer, view.error ? [words.failure(view.error)] : []);
  return done({ ...answer, loses }, [...lost, `“${view.fileName}” is undone: the workspace is as it was before.`]);
}

/** An id alone is enough: it is looked for in one workspace after the other. */
async function findWorkspace(input: z.infer<typeof importIdInput>, slug: string | undefined): Promise<WorkspaceContext> {
  if (slug !== undefined) return workspaceBySlug(slug);
  for (const ctx of await allWorkspaces()) {
    try {
      await getImport({ ctx, input });
      return ctx;
    } catch (error) {
      if (!(error instanceof Refusal && error.code === "NOT_FOUND")) throw error;
    }
  }
  throw notFound(`import ${input.importId}`);
}
