import { curvesOf } from "../kpis/curve-rows";
import type { History } from "../kpis/history";
import { cook, type Recipe } from "../kpis/recipe";
import { lastCompleteMonth, type MonthRange, type YearMonth } from "../period";
import { answer, unanswered, type MetricValue } from "../value";
import { projected, returnOf } from "./cohort-payback";
import { cohortReturns, yearOldReturns } from "./cohort-returns";
import { whyNot } from "./costs";
import { marginRows } from "./margin-rows";

/** Payback of those acquired in a window, from their own margin month by month, projected where it has not come yet. */
export function cohortPaybackRecipe(history: History, window: MonthRange): Recipe {
  const { cac, payback, margins, acquired } = returnOf(history, window);
  const ahead = payback.warnings.includes("projected") || payback.reason === "not_recovered" ? projected(history, margins) : null;
  const months = ahead ?? margins;
  // The first n months of life, the last of which reaches the CAC; all of them where none does.
  const lived = payback.value === null ? months : months.slice(0, Math.max(1, Math.ceil(payback.value)));
  return {
    id: "cac_payback.cohort",
    answer: payback,
    ingredients: { cac: { value: cac, metricId: "cac", population: "new_in_range", window, exact: true } },
    asides: { ...reaching(payback, lived, window), months_observed: { value: answer("count", margins.length, acquired), window } },
    settings: ["cacLagMonths", "ltvCapMonths"],
    window,
    population: "new_in_range",
    rows: cac.value === null ? undefined : () => marginRows(lived, margins.length),
    ...(ahead && { curves: () => curvesOf(history, lastCompleteMonth(history.dataDate)) }),
  };
}

/** The month of life in which the CAC is reached, and what had come before it: n, cumulated(n − 1) and m(n). */
function reaching({ value }: MetricValue, lived: readonly number[], window: MonthRange): Recipe["asides"] {
  const margin = lived.at(-1);
  if (value === null || value === 0 || margin === undefined) return {};
  const before = lived.slice(0, -1).reduce((total, month) => total + month, 0);
  return {
    month_reaching: { value: answer("count", lived.length), window },
    margin_before_reaching: { value: answer("money", before), window },
    margin_of_reaching: { value: answer("money", margin), window },
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
