import { afterRecipes } from "../metrics/acquisition/after-recipe";
import { categoryRecipes } from "../metrics/acquisition/category-recipes";
import { againstRecipes } from "../metrics/kpis/against-recipes";
import { backtestRecipes } from "../metrics/kpis/backtest-recipes";
import { forecastRecipes } from "../metrics/kpis/forecast-recipes";
import { lifeRecipes } from "../metrics/kpis/life-recipes";
import type { Recipe } from "../metrics/kpis/recipe";
import { movedChangeRecipes, movedRecipes } from "../metrics/kpis/sensitivity";
import { survivalRecipes } from "../metrics/kpis/survival-recipes";
import type { KpiInput } from "../metrics/kpis/types";
import { stepRecipes } from "../metrics/referral/step-recipes";

/** Which recipes know a number at a point, by how its id begins. */
const families: [begins: RegExp, cook: (input: KpiInput, at: string) => Recipe[]][] = [
  [/^life\./, lifeRecipes],
  [/^survival\./, survivalRecipes],
  [/^backtest\./, backtestRecipes],
  [/^forecast\./, forecastRecipes],
  [/^cohort_margin\.after$/, afterRecipes],
  [/^acquisition_spend\.of_category$/, categoryRecipes],
  [/^referral\.step_share$/, stepRecipes],
  [/^ltv\./, movedRecipes],
  [/^ltv_change$/, movedChangeRecipes],
  [/^ltv_against$/, againstRecipes],
];

/** Recipes of a point of a curve or a table; null for a number of the whole range. */
export function pointRecipes(metric: string, input: KpiInput, at: string | undefined): Recipe[] | null {
  const cook = families.find(([begins]) => begins.test(metric))?.[1];
  if (at !== undefined) return cook?.(input, at) ?? [];
  return cook && cook !== movedRecipes ? [] : null;
}
