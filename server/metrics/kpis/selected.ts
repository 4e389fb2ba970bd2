import { metricSpec } from "../registry";
import { withWarnings } from "../value";
import type { History } from "./history";
import type { Recipe } from "./recipe";

/** Rates and estimates that how customers fared does not touch. */
const UNTOUCHED: ReadonlySet<string> = new Set(["gross_margin", "cac_payback", "referral.conversion", "referral.rate"]);

/**
 * A segment by an outcome holds survivors or leavers: what its rates and values say, they say of them (METRICS §3). Of trials
 * every segment holds those that somebody came to pay after, so their conversion is chosen by outcome in any.
 */
export function markSelected({ segment }: Pick<History, "segment">, recipe: Recipe): Recipe {
  const { kind } = metricSpec(recipe.id);
  const byRule = segment?.onOutcome === true && (kind === "rate" || kind === "estimate") && !UNTOUCHED.has(recipe.id);
  const selected = byRule || (segment !== undefined && recipe.id === "trial_conversion");
  return selected && recipe.answer.value !== null ? { ...recipe, answer: withWarnings(recipe.answer, ["selected_on_outcome"]) } : recipe;
}
