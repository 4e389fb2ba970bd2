import { addMonths, inRange, trailing, type MonthRange, type YearMonth } from "../period";
import { answer, unanswered, type Warning } from "../value";
import { customersAtRisk, rangeTotals, type History } from "./history";
import { cook, type Ingredient, type Recipe } from "./recipe";
import { partial } from "./stocks";
import { churnedOf } from "./totals";

/** Renewals, win-backs, trials and what keeping customers costs, over the months of a window. */
export function retention(history: History, window: MonthRange): Recipe[] {
  return [renewalRate(history, window), winBackRate(history, window), trialConversion(history, window), retentionCost(history, window)];
}

function renewalRate(history: History, window: MonthRange): Recipe {
  const sum = summing(history.renewals, window);
  const ingredients = { due: sum((cell) => cell.due), renewed: sum((cell) => cell.renewed) };
  return cook({ id: "renewal_rate", ingredients, warnings: partial(history, window), window, population: null });
}

/** Those who come back in a month may have left at any time: the twelve months before it stand for them. */
function winBackRate(history: History, window: MonthRange): Recipe {
  const before = trailing(addMonths(window.from, -1), 12);
  const totals = rangeTotals(history, before);
  const warnings: Warning[] = [...partial(history, window)];
  if (history.firstMonth === null || history.firstMonth > before.from) warnings.push("short_history");
  if (totals.churnedUndated > 0) warnings.push("churn_dates_unknown");
  return cook({
    id: "win_back_rate",
    ingredients: {
      churned: { value: churnedOf(totals), metricId: "customers.churned", population: "churned_in_range", window: before },
      reactivated: { value: rangeTotals(history, window).reactivatedCustomers, population: "reactivated_in_range", window },
    },
    warnings,
    window,
    population: "reactivated_in_range",
  });
}

function trialConversion(history: History, window: MonthRange): Recipe {
  const sum = summing(history.trials, window);
  const open = sum((cell) => cell.open);
  return cook({
    id: "trial_conversion",
    ingredients: { ended: sum((cell) => cell.ended), converted: sum((cell) => cell.converted) },
    asides: typeof open.value === "number" && open.value > 0 ? { open_trials: open } : {},
    // Whoever has not decided yet counts as not converted: later the rate can only rise.
    warnings: typeof open.value === "number" && open.value > 0 ? [...partial(history, window), "still_open"] : partial(history, window),
    window,
    population: null,
  });
}

/** What is spent on keeping customers is not spent on some of them: it has no share for a segment. */
function retentionCost(history: History, window: MonthRange): Recipe {
  const spend = (history.spend ?? []).filter(({ purpose }) => purpose === "retention");
  const reason = history.everyone ? "spend_not_shared" : spend.length === 0 ? "no_spend" : null;
  const amount = spend.filter(({ month }) => inRange(month, window)).reduce((total, cell) => total + Number(cell.amount), 0);
  return cook({
    id: "retention_cost",
    ingredients: {
      spend: { value: reason ? unanswered("money", reason) : answer("money", amount), window },
      retained_customers: { value: rangeTotals(history, window).retainedCustomers, population: "kept_each_month", window },
    },
    // Kept once a month, and still one customer.
    sample: { n: customersAtRisk(history, window) },
    warnings: partial(history, window),
    window,
    population: "kept_each_month",
  });
}

/** Sums of cells over the window, or no data where nothing of the kind was ever imported. */
function summing<Cell extends { month: YearMonth }>(cells: readonly Cell[] | undefined, window: MonthRange) {
  const within = cells?.filter(({ month }) => inRange(month, window)) ?? [];
  return (of: (cell: Cell) => number): Ingredient => ({
    value: cells && cells.length > 0 ? within.reduce((total, cell) => total + of(cell), 0) : unanswered("count", "no_data"),
    window,
  });
}
