import { z } from "zod";
import { mappingSchema, type ImportMapping } from "./mapping";
import { problem, type ImportRefusal } from "./refusal";

type MappingRead = { ok: true; mapping: ImportMapping } | { ok: false; problems: ImportRefusal[] };

/** A mapping from JSON, with a sentence for everything in it that isn't one. */
export function readMapping(json: unknown): MappingRead {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return { ok: false, problems: [problem("map_not_an_object")] };
  }
  const parsed = mappingSchema.safeParse(json);
  if (parsed.success) return { ok: true, mapping: parsed.data };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => fromIssue(issue, json)) };
}

function fromIssue(issue: z.core.$ZodIssue, json: object): ImportRefusal[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => problem("map_unknown_key", { column: [...path, key].join(".") }));
  }
  const expected = issue.code === "invalid_value" ? issue.values.map(String).join(", ") : "none";
  const found = path.reduce<unknown>((at, key) => (at === null || at === undefined ? undefined : Object(at)[key]), json);
  const value = found === undefined ? "" : typeof found === "string" ? found : JSON.stringify(found);
  return [problem("map_invalid_value", { column: path.join("."), value, params: { expected } })];
}
