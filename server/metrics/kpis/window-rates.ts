import type { WindowCell } from "../cells";
import { fewWarnings } from "../evaluate-metric";
import { trailing, type YearMonth } from "../period";
import { unanswered, type Reason } from "../value";
import type { History } from "./history";
import { partial } from "./stocks";
import { cook, type Ingredient, type Recipe } from "./recipe";

const LENGTHS = [3, 12] as const;

/** NRR and GRR of the customers who stood 3 and 12 months ago: their MRR now, not the product of monthly rates. */
export function windowRates(history: History, month: YearMonth): Recipe[] {
  return LENGTHS.flatMap((length) => ratesOver(history, month, length));
}

function ratesOver(history: History, month: YearMonth, length: WindowCell["length"]): Recipe[] {
  const window = trailing(month, length);
  const reason = whyNot(history, window.from);
  const cell = history.windows?.find((candidate) => candidate.month === month && candidate.length === length);
  const part = (of: "openingMrr" | "retainedMrr" | "grossRetainedMrr", population: "active_at_opening" | "retained"): Ingredient => ({
    value: reason ? unanswered("money", reason) : Number(cell?.[of] ?? 0n),
    population,
    window,
  });
  const n = reason ? null : (cell?.openingCustomers ?? 0);
  const shared = {
    window,
    population: "active_at_opening",
    sample: { n },
    warnings: [...partial(history, { from: month, to: month }), ...fewWarnings(n, null)],
  } as const;
  const opening_mrr = part("openingMrr", "active_at_opening");
  return [
    cook({ ...shared, id: `nrr.${length}m`, ingredients: { opening_mrr, retained_mrr: part("retainedMrr", "retained") } }),
    cook({ ...shared, id: `grr.${length}m`, ingredients: { opening_mrr, gross_retained_mrr: part("grossRetainedMrr", "retained") } }),
  ];
}

/** Who left on an unknown day may have left before the window opened. */
function whyNot({ windows, lastUndatedMonth }: History, from: YearMonth): Reason | null {
  if (!windows || windows.length === 0) return "no_data";
  return lastUndatedMonth !== null && lastUndatedMonth >= from ? "churn_dates_unknown" : null;
}
