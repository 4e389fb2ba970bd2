import { metricSpec } from "../registry";
import { standingOf } from "../targets/standing";
import type { Targets } from "../targets/targets";
import { cook, type Ingredient, type Recipe } from "./recipe";

type Group = NonNullable<Ingredient["group"]>;

/** A number as a part of another: asked of the same months, of its own group or of the other one. */
function partOf({ id, answer, population, window, behind = window }: Recipe, group?: Group): Ingredient {
  return { value: answer, metricId: id, population, window: behind, ...(group && { group }) };
}

/** What a page says of a number against what it is held against: earlier months, or another group. */
export function differenceRecipe(now: Recipe, before: Recipe, group?: Group): Recipe {
  const id = `difference.${metricSpec(now.id).unit}`;
  return { ...cook({ id, ingredients: { now: partOf(now), before: partOf(before, group) }, sample: { n: null }, window: now.window, population: null }), like: now.id };
}

/** How far a number is from its target; null once it is there, and where it has none. */
export function gapRecipe(now: Recipe, ceiling: Recipe | undefined, targets: Targets | null): Recipe | null {
  const metrics = { [now.id]: now.answer, ...(ceiling && { cac_ceiling: ceiling.answer }) };
  const standing = standingOf({ id: now.id, metrics, targets });
  if (!standing || standing.reached) return null;
  const value = { ...partOf(now), label: "now" };
  const target = { ...targetOf(standing, now.id === "cac" ? ceiling : undefined), label: "target" };
  const ingredients = standing.towards === "up" ? { more: target, less: value } : { more: value, less: target };
  return { ...cook({ id: `gap.${metricSpec(now.id).unit}`, ingredients, sample: { n: null }, window: now.window, population: null }), like: now.id };
}

/** The workspace's own, a rule of thumb, or for a CAC what a customer is worth at least. */
function targetOf({ origin, target }: { origin: "set" | "healthy"; target: number }, ceiling: Recipe | undefined): Ingredient {
  if (origin === "healthy" && ceiling) return { value: target, metricId: "cac_ceiling", window: ceiling.window, population: ceiling.population, end: "low" };
  return { value: target, origin: origin === "set" ? "setting" : "rule" };
}
