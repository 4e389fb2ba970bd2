import type { YearMonth } from "../period";
import type { Warning } from "../value";
import { historyOf, monthTotals, rangeTotals, type History } from "./history";
import { cook, type Ingredient, type Recipe } from "./recipe";
import { flows, stocks } from "./stocks";
import type { KpiInput } from "./types";

/**
 * One cohort: what stands at the end of `input.range`, what happened in it, and the share still paying then. The input
 * holds the whole group's cells; only the cohort's are counted. Rates are left out: tenure is not kept by cohort, and
 * undated churn needs it.
 */
export function cohortRecipes(input: KpiInput, cohort: YearMonth): Recipe[] {
  const history = historyOf({ ...input, cells: input.cells.filter(({ cohortMonth }) => cohortMonth === cohort) });
  const { to } = input.range;
  return [...stocks(history, to), ...flows(history, input.range), cohortRetention(history, cohort, to), mrrRetention(history, cohort, to), marginToDate(history, cohort, to)];
}

// Who left on an unknown day stands as leaving on the data date: the months before look better than they were.
const undated = ({ lastUndatedMonth }: History): Warning[] => (lastUndatedMonth === null ? [] : ["churn_dates_unknown"]);

const acquiredIn = (history: History, cohort: YearMonth): Ingredient => ({
  value: monthTotals(history, cohort).newCustomers,
  metricId: "customers.new",
  population: "new_in_range",
  window: { from: cohort, to: cohort },
});

/** MRR at the end of a month as a share of that at the end of the cohort's first. */
function mrrRetention(history: History, cohort: YearMonth, month: YearMonth): Recipe {
  const mrrAt = (at: YearMonth): Ingredient => ({
    value: Number(monthTotals(history, at).closingMrr),
    metricId: "mrr",
    population: "active_at_close",
    window: { from: at, to: at },
  });
  return cook({
    id: "cohort_mrr_retention",
    ingredients: { active_mrr: mrrAt(month), starting_mrr: mrrAt(cohort) },
    sample: { n: monthTotals(history, cohort).newCustomers },
    warnings: undated(history),
    window: { from: month, to: month },
    population: "active_at_close",
  });
}

/** Margin so far per customer acquired, from the cohort's first month to the end of a later one. */
function marginToDate(history: History, cohort: YearMonth, month: YearMonth): Recipe {
  const window = { from: cohort, to: month };
  return cook({
    id: "cohort_margin",
    ingredients: { margin_to_date: { value: Number(rangeTotals(history, window).closingMarginMrr), window }, acquired: acquiredIn(history, cohort) },
    warnings: undated(history),
    window,
    population: "new_in_range",
  });
}

function cohortRetention(history: History, cohort: YearMonth, month: YearMonth): Recipe {
  const window = { from: month, to: month };
  const { closingCustomers } = monthTotals(history, month);
  return cook({
    id: "cohort_retention",
    ingredients: {
      active: { value: closingCustomers, metricId: "customers", population: "active_at_close", window },
      acquired: acquiredIn(history, cohort),
    },
    warnings: undated(history),
    window,
    population: "active_at_close",
  });
}
