import { LTV_METHODS } from "../settings";
import { historyOf } from "./history";
import { recipes } from "./kpis";
import { cook, type Ingredient, type Recipe } from "./recipe";
import type { KpiInput } from "./types";

/** The LTV of another method beside the one in use. None of that one itself, and of what is no method. */
export function againstRecipes(input: KpiInput, at: string): Recipe[] {
  const { ltvMethod } = input.settings;
  const method = LTV_METHODS.find((candidate) => candidate === at);
  if (!method || method === ltvMethod) return [];
  const found = recipes(historyOf(input), input.range, [`ltv.${method}`, `ltv.${ltvMethod}`]);
  const [other, used] = [method, ltvMethod].map((name) => found.find(({ id }) => id === `ltv.${name}`));
  if (!other || !used) return [];
  const of = ({ id, answer, population, window, behind = window }: Recipe): Ingredient => ({ value: answer, metricId: id, population, window: behind });
  return [cook({ id: "ltv_against", ingredients: { other_ltv: of(other), ltv: of(used) }, sample: { n: null }, window: used.window, population: null })];
}
