import { plainInputs } from "../evaluate-metric";
import { exactEnough } from "../formula/exact-enough";
import type { FormulaFormatters } from "../formula/formatters";
import { printFormula, printWithNumbers, usedInputs } from "../formula/formula-of";
import type { Locale } from "../formula/layout";
import { historyOf } from "../kpis/history";
import { recipes } from "../kpis/kpis";
import type { Ingredient, Recipe } from "../kpis/recipe";
import type { KpiInput } from "../kpis/types";
import { rangeLength } from "../period";
import { closedMetric, isClosed, metricSpec } from "../registry";
import type { MetricSettings } from "../settings";
import type { Unit } from "../value";
import { endOf } from "./interval-end";
import type { ExplainedInput, ExplainedSetting, Explanation, IntervalEnd } from "./types";

/**
 * Everything behind one KPI: the same recipe that gave the tile its number, printed. Null for an id that is no KPI.
 */
export function explain(input: KpiInput, id: string, locale: Locale, formatters: FormulaFormatters, end?: IntervalEnd): Explanation | null {
  return explainOneOf(recipes(historyOf(input), input.range, [id]), { id, end }, input.settings, locale, formatters);
}

/** The same for recipes of one's own: those of a cell of the cohort table, of a row of the churn reasons. */
export function explainOneOf(list: Recipe[], { id, end }: { id: string; end?: IntervalEnd }, settings: MetricSettings, locale: Locale, formatters: FormulaFormatters): Explanation | null {
  const found = list.find((candidate) => candidate.id === id);
  const recipe = found && end ? endOf(found, end) : found;
  return recipe ? { ...describe(recipe, settings, locale, formatters), end: end ?? null } : null;
}

function describe(recipe: Recipe, settings: MetricSettings, locale: Locale, formatters: FormulaFormatters): Omit<Explanation, "end"> {
  const { id, answer, ingredients, asides, window, population, behind = window, within = {}, rows, curves, how = null, like = null } = recipe;
  return {
    id,
    value: answer,
    ...printed(recipe, locale, formatters),
    asides: Object.entries(asides).map(([name, aside]) => explainedInput(name, aside, "count", undefined)),
    inputs: explainedInputs(id, ingredients),
    settings: recipe.settings.map((key) => explainedSetting(key, settings, recipe)),
    window,
    population,
    behind,
    within,
    rows: rows?.() ?? null,
    curves: curves?.() ?? null,
    how,
    like,
    source: metricSpec(id).source ?? null,
  };
}

function printed(recipe: Recipe, locale: Locale, formatters: FormulaFormatters): Pick<Explanation, "formula" | "withNumbers"> {
  const { id, answer, ingredients } = recipe;
  if (Object.keys(ingredients).length === 0 || !isClosed(id)) return { formula: null, withNumbers: null };
  const labels = Object.fromEntries(Object.entries(ingredients).map(([name, { label }]) => [name, label]));
  if (answer.value === null) return { formula: printFormula(id, locale, undefined, labels), withNumbers: null };
  const inputs = inputsOf(id, ingredients);
  return { formula: printFormula(id, locale, inputs, labels), withNumbers: printWithNumbers(id, inputs, exactEnough(id, inputs, answer.value, formatters)) };
}

/** The inputs the value was made of; all of them where there is no value, since one is why. */
function explainedInputs(id: string, ingredients: Record<string, Ingredient>): ExplainedInput[] {
  if (Object.keys(ingredients).length === 0) return [];
  const { inputs } = metricSpec(id);
  const complete = Object.values(ingredients).every(({ value }) => typeof value !== "object" || value.value !== null);
  const used = complete && isClosed(id) ? usedInputs(id, inputsOf(id, ingredients)) : null;
  return inputs.flatMap(({ name, unit, label }) => {
    const ingredient = ingredients[name];
    if (!ingredient || unit === "word" || unit === "list" || unit === "model" || used?.has(name) === false) return [];
    return [explainedInput(name, ingredient, unit, label)];
  });
}

function explainedInput(name: string, ingredient: Ingredient, unit: Unit, label: string | undefined): ExplainedInput {
  const { value, metricId = null, population = null, window = null, origin = null, exact = false, group = null, also = null, whole = false, end = null, channels = null, unsaid = false, at = null, assumed = false } = ingredient;
  const answered = typeof value === "object" ? value : null;
  return {
    name,
    label: ingredient.label ?? label ?? name,
    metricId,
    unit: answered?.unit ?? unit,
    value: answered ? answered.value : Number(value),
    n: answered?.n ?? null,
    population,
    window,
    origin,
    exact,
    whole,
    end,
    channels,
    unsaid,
    at,
    assumed,
    group,
    also,
  };
}

function explainedSetting(key: keyof MetricSettings, settings: MetricSettings, { window }: Recipe): ExplainedSetting {
  if (key === "annualDiscountRate") return { key, value: settings[key], unit: "rate" };
  if (key === "ltvCapMonths" || key === "cacLagMonths") return { key, value: settings[key], unit: "count" };
  // Long billing terms widen the window: the months really used are shown, not the setting.
  if (key === "ltvWindowMonths") return { key, value: rangeLength(window), unit: "count" };
  return { key, value: settings[key], unit: null };
}

function inputsOf(id: string, ingredients: Record<string, Ingredient>) {
  const given = Object.fromEntries(Object.entries(ingredients).map(([name, { value }]) => [name, value]));
  return plainInputs(closedMetric(id), given);
}
