import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { importKinds, updateModes } from "@/db/schema";
import { discardImport } from "@/server/imports/discard-import";
import { importNow } from "@/server/imports/import-now";
import { workspaceBySlug } from "./context";
import { importAnswer, importSentences } from "./import-answer";
import { readOptions, required } from "./options";
import { done, failed, type CommandResult } from "./result";
import { UsageError } from "./usage";
import type { Words } from "./words";

const text = { type: "string" } as const;
const yes = { type: "boolean" } as const;
const options = { workspace: text, kind: text, map: text, update: text, "as-of": text, complete: yes, "dry-run": yes };
const schema = z.object({
  workspace: required("the workspace"),
  kind: z.enum(importKinds, { error: `must be one of ${importKinds.join(", ")}` }),
  map: required("the mapping"),
  update: z.enum(updateModes, { error: `must be one of ${updateModes.join(", ")}` }).optional(),
  "as-of": z.iso.date("is not a date, such as 2026-10-31").optional(),
  complete: z.boolean().default(false),
  "dry-run": z.boolean().default(false),
});

/** One file through all the steps of the browser. A dry run leaves nothing behind. */
export async function importCommand(argv: string[], words: Words): Promise<CommandResult> {
  const { values, positionals } = readOptions(argv, options, schema);
  const [name, ...more] = positionals;
  if (!name || more.length > 0) throw new UsageError("import takes one file.");
  const file = fromCaller(name);
  const mapping = await readMap(fromCaller(values.map), values);
  const { size } = await stat(file).catch(() => {
    throw new UsageError(`There is no file ${file}.`);
  });
  const ctx = await workspaceBySlug(values.workspace);
  const result = await importNow({
    ctx,
    file: { fileName: path.basename(file), declaredBytes: size, body: createReadStream(file) },
    options: { mapping, updateMode: values.update, dryRun: values["dry-run"] },
  });
  const importId = result.ok ? result.import.id : result.importId;
  const ran = result.ok && result.import.status === "done";
  // What did not run would stand in the history as waiting for somebody.
  if (importId && !ran) await discardImport({ ctx, input: { importId } });
  if (!result.ok) {
    const problems = result.refusals.map((problem) => ({ ...problem, message: words.problem(problem) }));
    return failed({ import: null, problems }, problems.map(({ message }) => message));
  }
  const succeeded = ran || (values["dry-run"] && result.import.status === "checked");
  return (succeeded ? done : failed)(importAnswer(result.import, words), importSentences(result.import, words));
}

/** npm runs scripts in the project's folder and tells where it was called from. */
const fromCaller = (file: string) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);

/** The mapping file with what the command line says instead. Anything that is no mapping is refused later, by its own sentence. */
async function readMap(file: string, given: z.infer<typeof schema>): Promise<unknown> {
  const json = await readFile(file, "utf8").catch(() => {
    throw new UsageError(`There is no mapping ${file}.`);
  });
  let map: unknown;
  try {
    map = JSON.parse(json.replace(/^\ufeff/, ""));
  } catch {
    throw new UsageError(`${file} is not JSON.`);
  }
  if (typeof map !== "object" || map === null || Array.isArray(map)) return map;
  const constants = "constants" in map && typeof map.constants === "object" ? map.constants : {};
  if ("kind" in map && map.kind !== given.kind) throw new UsageError(`${file} is the mapping of ${String(map.kind)}, not of ${given.kind}.`);
  return {
    ...map,
    kind: given.kind,
    ...(given["as-of"] && { constants: { ...constants, as_of: given["as-of"] } }),
    ...(given.update && { update: given.update }),
    ...(given.complete && { complete: true }),
  };
}
