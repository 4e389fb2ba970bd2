import { curvesOf } from "../kpis/curve-rows";
import { historyOf } from "../kpis/history";
import { serve, type Recipe } from "../kpis/recipe";
import type { KpiInput } from "../kpis/types";
import { lastCompleteMonth } from "../period";
import { answer, withWarnings } from "../value";
import { projected, returnOf } from "./cohort-payback";
import { marginRows } from "./margin-rows";

/** What each of those acquired in the range has left after so many months of life, carried on where the data ends. None at an age the curves do not reach. */
export function afterRecipes(input: KpiInput, at: string): Recipe[] {
  const history = historyOf(input);
  const { cohorts, acquired, margins } = returnOf(history, input.range);
  const age = Number(at);
  const ahead = age > margins.length;
  const known = ahead ? projected(history, margins) : margins;
  if (!known || !Number.isInteger(age) || age < 1 || age > known.length) return [];
  const lived = known.slice(0, age);
  const value = withWarnings(answer("money", lived.reduce((total, margin) => total + margin, 0), acquired), ahead ? ["projected"] : []);
  const recipe = serve("cohort_margin.after", value, cohorts, "new_in_range", () => marginRows(lived, margins.length));
  return [ahead ? { ...recipe, settings: ["ltvCapMonths"], curves: () => curvesOf(history, lastCompleteMonth(history.dataDate)) } : recipe];
}
