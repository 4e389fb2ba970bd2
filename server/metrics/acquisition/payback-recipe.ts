import type { History } from "../kpis/history";
import type { Recipe } from "../kpis/recipe";
import type { MonthRange } from "../period";
import { answer } from "../value";
import { returnOf } from "./cohort-payback";

/** Payback of those acquired in a window, from their own margin month by month, projected where it has not come yet. */
export function cohortPaybackRecipe(history: History, window: MonthRange): Recipe {
  const { cac, payback, margins, acquired } = returnOf(history, window);
  return {
    id: "cac_payback.cohort",
    answer: payback,
    ingredients: { cac: { value: cac, metricId: "cac", population: "new_in_range", window } },
    asides: { months_observed: { value: answer("months", margins.length, acquired), window } },
    settings: ["cacLagMonths", "ltvCapMonths"],
    window,
    population: "new_in_range",
  };
}
