import { addMonths } from "../period";
import { answer, withWarnings, type Warning } from "../value";
import { curvesOf } from "./curve-rows";
import { historyOf } from "./history";
import { recipes } from "./kpis";
import { coveredAt, lifeCurve, type LifeMonth } from "./life-curve";
import { lifeRows, sumOf } from "./life-rows";
import { cook, serve, type Recipe } from "./recipe";
import type { KpiInput } from "./types";

/** What stands in the life table at an age in months: the margin of that month of life, and all of it so far. None at an age the curve does not reach. */
export function lifeRecipes(input: KpiInput, at: string): Recipe[] {
  const history = historyOf(input);
  const { until, months } = lifeCurve(input);
  if (at === "cac") return coveredRecipes(input);
  const age = Number(at);
  const month = months.find((candidate) => candidate.age === age);
  if (!month) return [];
  const from = history.firstMonth ?? until;
  const all = { from, to: until };
  const said: Warning[] = [...(month.projected ? (["projected"] as const) : []), ...(history.lastUndatedMonth === null ? [] : (["churn_dates_unknown"] as const))];
  const carriedOn: Partial<Recipe> = month.projected ? { settings: ["ltvCapMonths"], curves: () => curvesOf(history, until) } : {};
  const total = withWarnings(answer("money", month.cumulated, months[0]?.acquired ?? null), said);
  const cumulated = serve("life.cumulated", month.interval ? { ...total, interval: month.interval } : total, all, "new_in_range", () => lifeRows(months.slice(0, age)));
  const reached = { from, to: addMonths(until, 1 - age) };
  return [{ ...monthOf(month, said, reached, all), ...carriedOn }, { ...cumulated, ...carriedOn, at }, ...counts(input, month, { from, to: until }, reached)];
}

/** The month of life in which the curve has paid back what its customers cost. */
function coveredRecipes(input: KpiInput): Recipe[] {
  const { until, months } = lifeCurve(input);
  const history = historyOf(input);
  const [cost] = recipes(history, input.range, ["cac"]);
  const covered = cost && coveredAt({ months }, cost.answer);
  if (!covered) return [];
  const all = { from: history.firstMonth ?? until, to: until };
  const value = withWarnings(answer("months", covered.age, months[0]?.acquired ?? null), covered.projected ? ["projected"] : []);
  return [
    {
      ...serve("life.covered", value, all, "new_in_range", () => lifeRows(months.slice(0, Math.ceil(covered.age)))),
      asides: { cac: { value: cost.answer, metricId: "cac", population: cost.population, window: cost.window, exact: true } },
      ...(covered.projected && { settings: ["ltvCapMonths"], curves: () => curvesOf(history, until) }),
    },
  ];
}

/** Who was acquired long enough ago to have lived that month, and how many of them were there at its end. */
function counts({ cells }: KpiInput, { age, acquired, left }: LifeMonth, all: Recipe["window"], reached: Recipe["window"]): Recipe[] {
  if (acquired === null || left === null) return [];
  const whole = answer("count", acquired, acquired);
  const there = cells.filter(({ cohortMonth, month }) => cohortMonth <= reached.to && month === addMonths(cohortMonth, age - 1));
  const sizes = new Map(cells.filter(({ cohortMonth, month }) => month === cohortMonth).map((cell) => [cell.cohortMonth, cell.newCustomers]));
  return [
    serve("life.acquired", whole, reached, "new_in_range"),
    {
      ...serve("life.left", answer("count", left, acquired), all, null, () => ({
        columns: [
          { name: "cohort", unit: "month" },
          { name: "acquired", unit: "count" },
          { name: "stillThere", unit: "count" },
        ],
        rows: there.toSorted((a, b) => (a.cohortMonth < b.cohortMonth ? -1 : 1)).map((cell) => [cell.cohortMonth, sizes.get(cell.cohortMonth) ?? 0, cell.closingCustomers]),
      })),
      asides: { acquired: { value: whole, population: "new_in_range", window: reached } },
    },
  ];
}

/** Of those acquired long enough ago to have lived that month to its end. */
function monthOf({ margin, acquired }: LifeMonth, warnings: Warning[], reached: Recipe["window"], all: Recipe["window"]): Recipe {
  if (acquired === null) return serve("life.margin", withWarnings(answer("money", margin), warnings), all, "new_in_range");
  const behind = { population: "new_in_range", window: reached } as const;
  return cook({
    id: "life.margin",
    ingredients: { margin_of_month: { value: sumOf(margin, acquired), window: reached }, acquired: { ...behind, value: acquired } },
    warnings,
    ...behind,
  });
}
