import type { ColumnSuggestion } from "@/server/imports/fields/suggest";
import type { ColumnTarget } from "@/server/imports/mapping";

type Profile = ColumnSuggestion["profile"];

/** How a column is read. Of numbers and dates the smallest and the largest, of words how many different ones. */
export type ReadAs =
  | { kind: "number" | "date"; min: string | null; max: string | null }
  | { kind: "text" | "unique" | "values" | "boolean"; distinct: number };

const NUMBERS = new Set(["amount", "quantity", "interval_count", "tenure_months", "referral_count"]);
const DATES = new Set(["started_on", "ended_on", "cancelled_on"]);

/** Few values that come again are a list of choices: their number says more than "text". */
const FEW_VALUES = 30;

/** What the chosen field makes of a column, from what the first rows show of it. */
export function prepareReadAs(target: ColumnTarget | undefined, profile: Profile): ReadAs {
  const wanted = wantedKind(target, profile);
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

function wantedKind(target: ColumnTarget | undefined, profile: Profile): Profile["kind"] {
  if (target?.field === "attribute") return target.type;
  if (target && NUMBERS.has(target.field)) return "number";
  if (target && DATES.has(target.field)) return "date";
  return target === undefined || target.field === "ignore" ? profile.kind : "text";
}
