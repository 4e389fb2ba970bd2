import { Z_80, Z_95 } from "../interval/normal";
import type { Ingredient, Recipe } from "../kpis/recipe";
import { answer as known, type MetricValue } from "../value";
import type { IntervalEnd } from "./types";

/** Formulas of one LTV and of what is known to the cent: their ends are the formula of its ends. */
const OF_ONE_LTV: ReadonlySet<string> = new Set(["cac_ceiling", "ltv_to_cac", "ltv_less_cac"]);

/** Intervals of z standard errors to either side, of the logarithm or of the value itself. */
const ON_LOG: ReadonlySet<string> = new Set(["ltv.retention_adjusted", "ltv.lifetime_average", "ltv.observed", "ltv.predicted", "life.cumulated"]);
const PLAIN: ReadonlySet<string> = new Set(["forecast.mrr", "forecast.customers", "backtest.customers_expected"]);

/** One end of a number's interval as a number of its own; null where there is no interval. */
export function endOf(recipe: Recipe, end: IntervalEnd): Recipe | null {
  const { id, answer, ingredients, population, window, behind = window, at, endRows, endParts } = recipe;
  if (answer.value === null || !answer.interval) return null;
  const value = atEnd(answer, end);
  if (OF_ONE_LTV.has(id)) return { ...recipe, answer: value, ingredients: { ...ingredients, ...endOfLtv(ingredients.ltv, end) } };
  const estimate: Ingredient = { value: answer, metricId: id, population, window: behind, at };
  const { asides, how } = endParts?.(end) ?? { asides: errorOf(id, answer, end) };
  return { ...recipe, answer: value, ingredients: {}, rows: endRows, asides: { estimate, ...asides }, how: how ?? id };
}

/** z, and the standard error on this side that gives the end with it; nothing where a zero cuts it, or where it is found otherwise. */
function errorOf(id: string, { value, unit, interval }: MetricValue, end: IntervalEnd): Record<string, Ingredient> {
  if (value === null || !interval) return {};
  const z = interval.level >= 0.95 ? Z_95 : Z_80;
  const quantile: Record<string, Ingredient> = { normal_quantile: { value: known("count", z), origin: "constant" } };
  if (ON_LOG.has(id) && value > 0 && interval.low > 0) {
    return { standard_error_of_log: { value: known("count", Math.abs(Math.log(interval[end] / value)) / z), origin: "derived" }, ...quantile };
  }
  if (!PLAIN.has(id)) return {};
  const [below, above] = [(value - interval.low) / z, (interval.high - value) / z];
  return end === "high" || same(below, above) ? { standard_deviation: { value: known(unit, above), origin: "derived" }, ...quantile } : {};
}

const same = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.abs(a);

function endOfLtv(ltv: Ingredient | undefined, end: IntervalEnd): Record<string, Ingredient> {
  return ltv && typeof ltv.value === "object" ? { ltv: { ...ltv, value: atEnd(ltv.value, end), end } } : {};
}

/** A cap is the value's own: what its interval ends at was never cut. */
function atEnd({ uncapped: _uncapped, ...metric }: MetricValue, end: IntervalEnd): MetricValue {
  return metric.interval ? { ...metric, value: metric.interval[end] } : metric;
}
