import type { ColumnTarget } from "@/server/imports/mapping";
import type { ColumnSample } from "./prepare-samples";

/** How a column will be read; the message of that name says it with `distinct`. */
export type ReadAs = { kind: "text" | "unique" | "values" | "number" | "date" | "boolean"; distinct: number; emptyShare: number };

const NUMBERS = new Set(["amount", "quantity", "interval_count", "tenure_months", "referral_count"]);
const DATES = new Set(["started_on", "ended_on", "cancelled_on"]);

/** Few values that come again are a list of choices: their number says more than "text". */
const FEW_VALUES = 30;

export function prepareReadAs(target: ColumnTarget | undefined, sample: ColumnSample): ReadAs {
  const filled = sample.rows - sample.empty;
  return { kind: kindOf(target, sample, filled), distinct: sample.distinct, emptyShare: sample.rows > 0 ? sample.empty / sample.rows : 0 };
}

function kindOf(target: ColumnTarget | undefined, sample: ColumnSample, filled: number): ReadAs["kind"] {
  if (target?.field === "attribute" && target.type !== "text") return target.type;
  if (target && NUMBERS.has(target.field)) return "number";
  if (target && DATES.has(target.field)) return "date";
  if (filled > 1 && sample.distinct === filled) return "unique";
  return sample.distinct > 0 && sample.distinct <= FEW_VALUES && sample.distinct < filled ? "values" : "text";
}
