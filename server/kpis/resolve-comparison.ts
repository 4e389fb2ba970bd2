import type { FactState } from "../facts/fact-state";
import type { MonthRange } from "../metrics/period";
import type { PageInput } from "./input";
import type { Group } from "./read-facts";
import { comparisonRange } from "./resolve-range";

/** The months and the group that a page's numbers are held against. */
export type Against = { range: MonthRange; group: Group };

/** Null when nothing was wanted, or the history does not reach back to it. */
export function resolveComparison(range: MonthRange, { compare = "previous_period", ...asked }: PageInput, state: FactState): Against | null {
  if (compare === "off") return null;
  if (compare === "group") return { range, group: { segment: asked.compareSegment, breakdown: asked.compareBreakdown, value: asked.compareValue } };
  const earlier = comparisonRange(range, compare, state);
  return earlier && { range: earlier, group: { segment: asked.segment, breakdown: asked.breakdown, value: asked.value } };
}
