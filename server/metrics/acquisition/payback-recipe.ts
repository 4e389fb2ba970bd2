import type { History } from "../kpis/history";
import { cook, type Recipe } from "../kpis/recipe";
import type { MonthRange, YearMonth } from "../period";
import { answer, unanswered } from "../value";
import { returnOf } from "./cohort-payback";
import { cohortReturns, yearOldReturns } from "./cohort-returns";
import { whyNot } from "./costs";

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

/** Of all cohorts twelve months old at the end of a month: those that have paid back inside twelve. */
export function insideTwelveRecipe(history: History, month: YearMonth): Recipe {
  const reason = whyNot(history);
  const { cohorts } = cohortReturns(history);
  const { until, yearOld, inside12 } = yearOldReturns(history, cohorts, month);
  const window = { from: cohorts[0]?.cohorts.from ?? until, to: until };
  return cook({
    id: "cac_payback.inside_12",
    ingredients: {
      cohorts_inside: { value: reason ? unanswered("count", reason) : answer("count", inside12.inside), window },
      cohorts: { value: answer("count", inside12.told), window },
    },
    settings: ["cacLagMonths"],
    sample: { n: null },
    window,
    population: null,
    rows: () => ({
      columns: [
        { name: "cohort", unit: "month" },
        { name: "acquired", unit: "count" },
        { name: "cac", unit: "money" },
        { name: "payback", unit: "months" },
      ],
      rows: yearOld.toReversed().map(({ cohorts: { from }, acquired, cac, payback }) => [from, acquired, cac.value, payback.value]),
    }),
  });
}
