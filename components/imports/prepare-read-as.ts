import type { ColumnSuggestion } from "@/server/imports/fields/suggest";
import type { ColumnTarget } from "@/server/imports/mapping";
import type { KindForm } from "@/server/imports/views";

type Fields = readonly Pick<KindForm["fields"][number], "field" | "reads">[];
type Profile = ColumnSuggestion["profile"];

/** How a column is read. Of numbers and dates the smallest and the largest, of words how many different ones. */
export type ReadAs =
  | { kind: "number" | "date"; min: string | null; max: string | null }
  | { kind: "text" | "unique" | "values" | "boolean"; distinct: number };

/** Few values that come again are a list of choices: their number says more than "text". */
const FEW_VALUES = 30;

/** What the chosen field makes of a column, from what the first rows show of it. */
export function prepareReadAs(target: ColumnTarget | undefined, profile: Profile, fields: Fields): ReadAs {
  const wanted = wantedKind(target, profile, fields);
  if (wanted === "number" || wanted === "date") {
    const fits = profile.kind === wanted;
    return { kind: wanted, min: fits ? profile.min : null, max: fits ? profile.max : null };
  }
  if (wanted === "boolean") return { kind: "boolean", distinct: profile.distinct };
  const filled = profile.rows - profile.empty;
  if (filled > 1 && profile.distinct === filled) return { kind: "unique", distinct: profile.distinct };
  const few = profile.distinct > 0 && profile.distinct <= FEW_VALUES && profile.distinct < filled;
  return { kind: few ? "values" : "text", distinct: profile.distinct };
}

function wantedKind(target: ColumnTarget | undefined, profile: Profile, fields: Fields): Profile["kind"] {
  if (target?.field === "attribute") return target.type;
  if (target === undefined || target.field === "ignore") return profile.kind;
  const reads = fields.find(({ field }) => field === target.field)?.reads;
  if (reads === "month") return "date";
  if (reads === "percent") return "number";
  return reads === "number" || reads === "date" ? reads : "text";
}
