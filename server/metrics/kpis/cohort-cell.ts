import type { YearMonth } from "../period";
import type { Warning } from "../value";
import { historyOf, monthTotals, type History } from "./history";
import { cook, type Recipe } from "./recipe";
import { flows, stocks } from "./stocks";
import type { KpiInput } from "./types";

/**
 * One cohort: what stands at the end of `input.range`, what happened in it, and the share still paying then. The input
 * holds the whole group's cells; only the cohort's are counted. Rates are left out: tenure is not kept by cohort, and
 * undated churn needs it.
 */
export function cohortRecipes(input: KpiInput, cohort: YearMonth): Recipe[] {
  const history = historyOf({ ...input, cells: input.cells.filter(({ cohortMonth }) => cohortMonth === cohort) });
  return [...stocks(history, input.range.to), ...flows(history, input.range), cohortRetention(history, cohort, input.range.to)];
}

function cohortRetention(history: History, cohort: YearMonth, month: YearMonth): Recipe {
  const window = { from: month, to: month };
  const { closingCustomers } = monthTotals(history, month);
  const { newCustomers } = monthTotals(history, cohort);
  // Who left on an unknown day stands as leaving on the data date: the months before look better than they were.
  const warnings: Warning[] = history.lastUndatedMonth === null ? [] : ["churn_dates_unknown"];
  return cook({
    id: "cohort_retention",
    ingredients: {
      active: { value: closingCustomers, metricId: "customers", population: "active_at_close", window },
      acquired: { value: newCustomers, metricId: "customers.new", population: "new_in_range", window: { from: cohort, to: cohort } },
    },
    warnings,
    window,
    population: "active_at_close",
  });
}
