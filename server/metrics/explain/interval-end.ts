import type { Ingredient, Recipe } from "../kpis/recipe";
import type { MetricValue } from "../value";
import type { IntervalEnd } from "./types";

/** Formulas of one LTV and of what is known to the cent: their ends are the formula of its ends. */
const OF_ONE_LTV: ReadonlySet<string> = new Set(["cac_ceiling", "ltv_to_cac", "ltv_less_cac"]);

/** One end of a number's interval as a number of its own; null where there is no interval. */
export function endOf(recipe: Recipe, end: IntervalEnd): Recipe | null {
  const { id, answer, ingredients, population, window, behind = window, at, endRows } = recipe;
  if (answer.value === null || !answer.interval) return null;
  const value = atEnd(answer, end);
  if (OF_ONE_LTV.has(id)) return { ...recipe, answer: value, ingredients: { ...ingredients, ...endOfLtv(ingredients.ltv, end) } };
  return { ...recipe, answer: value, ingredients: {}, rows: endRows, asides: { estimate: { value: answer, metricId: id, population, window: behind, at } } };
}

function endOfLtv(ltv: Ingredient | undefined, end: IntervalEnd): Record<string, Ingredient> {
  return ltv && typeof ltv.value === "object" ? { ltv: { ...ltv, value: atEnd(ltv.value, end), end } } : {};
}

/** A cap is the value's own: what its interval ends at was never cut. */
function atEnd({ uncapped: _uncapped, ...metric }: MetricValue, end: IntervalEnd): MetricValue {
  return metric.interval ? { ...metric, value: metric.interval[end] } : metric;
}
