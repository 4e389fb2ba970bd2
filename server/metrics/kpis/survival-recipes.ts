import { answer, withWarnings } from "../value";
import { curvesOf } from "./curve-rows";
import { historyOf } from "./history";
import { prediction } from "./prediction";
import { serve, type Recipe } from "./recipe";
import { riskRecipes } from "./risk-recipes";
import type { KpiInput } from "./types";

/** Who is still there at an age in months, counted and by the curves; who was at risk and who left. None at an age neither knows. */
export function survivalRecipes(input: KpiInput, at: string): Recipe[] {
  const history = historyOf(input);
  const { until, warnings, observed, curve } = prediction(input, { horizon: history.settings.ltvCapMonths });
  const window = { from: history.firstMonth ?? until, to: until };
  const age = Number(at);
  const seen = observed.rows.find(({ time }) => time === age);
  const fitted = curve.find((point) => point.age === age);
  const recipes: Recipe[] = [];
  if (seen) {
    const { survival, atRisk, events, lower, upper } = seen;
    const rows = observed.rows.filter(({ time }) => time <= age);
    const interval = lower === null || upper === null ? {} : { interval: { low: lower, high: upper, level: 0.95 } };
    recipes.push({
      ...serve("survival.observed", { ...answer("rate", survival, atRisk), ...interval }, window, "everyone", () => ({
        columns: [
          { name: "age", unit: "count" },
          { name: "atRisk", unit: "count" },
          { name: "left", unit: "count" },
          { name: "stillThere", unit: "rate" },
        ],
        rows: rows.map((row) => [row.time, row.atRisk, row.events, row.survival]),
      })),
      endRows: () => ({
        columns: [
          { name: "age", unit: "count" },
          { name: "atRisk", unit: "count" },
          { name: "left", unit: "count" },
          { name: "variance", unit: "small" },
        ],
        rows: rows.map((row) => [row.time, row.atRisk, row.events, row.variance]),
      }),
      at,
    });
    recipes.push(...riskRecipes(history, { age, atRisk, left: events }, until));
  }
  if (fitted) recipes.push({ ...serve("survival.fitted", withWarnings(answer("rate", fitted.customers), warnings), window, "everyone"), settings: ["ltvCapMonths"], curves: () => curvesOf(history, until) });
  return recipes;
}
