import { z } from "zod";
import { importKinds } from "@/db/schema";
import { safeName } from "./file/header";
import { mappingSchema, type ImportMapping } from "./mapping";
import { problem, type ImportRefusal } from "./refusal";

type MappingRead = { ok: true; mapping: ImportMapping } | { ok: false; problems: ImportRefusal[] };

/** A mapping from JSON, with a sentence for everything in it that isn't one. */
export function readMapping(given: unknown): MappingRead {
  const json = withSafeNames(given);
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return { ok: false, problems: [problem("map_not_an_object")] };
  }
  const kind = kindSchema.safeParse(json);
  if (!kind.success) return { ok: false, problems: kind.error.issues.flatMap((issue) => fromIssue(issue, json)) };
  const parsed = mappingSchema(kind.data.kind).safeParse(json);
  // The schema is put together by kind, which its type cannot follow.
  if (parsed.success) return { ok: true, mapping: parsed.data as ImportMapping };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => fromIssue(issue, json)) };
}

/** Columns under the names that they have in a file that was read: one called `__proto__` would otherwise get lost. */
function withSafeNames(json: unknown): unknown {
  if (typeof json !== "object" || json === null || !("columns" in json)) return json;
  const { columns } = json;
  if (typeof columns !== "object" || columns === null || Array.isArray(columns)) return json;
  return { ...json, columns: Object.fromEntries(Object.entries(columns).map(([name, target]) => [safeName(name), target])) };
}

/** Of what a file tells decides what else its mapping may say. */
const kindSchema = z.object({ kind: z.enum(importKinds).default("customers") });

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
