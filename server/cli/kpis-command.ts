import { z } from "zod";
import { getKpis, getKpisInput } from "@/server/kpis/get-kpis";
import { findSegment } from "@/server/segments/find-segment";
import { workspaceBySlug } from "./context";
import { readOptions, required } from "./options";
import { done, type CommandResult } from "./result";
import { UsageError } from "./usage";

const text = { type: "string" } as const;
const options = { workspace: text, segment: text, from: text, to: text, breakdown: text };
const schema = z.object({ workspace: required("the workspace"), segment: z.string().optional() }).extend(getKpisInput.pick({ from: true, to: true, breakdown: true }).shape);

export async function kpisCommand(argv: string[]): Promise<CommandResult> {
  const { values, positionals } = readOptions(argv, options, schema);
  if (positionals.length > 0) throw new UsageError(`kpis does not know ${positionals.join(" ")}.`);
  const { workspace, segment, ...input } = values;
  const ctx = await workspaceBySlug(workspace);
  return done(await getKpis({ ctx, input: { ...input, ...(segment !== undefined && { segment: await findSegment({ ctx, input: { segment } }) }) } }));
}
