import { jeffreys } from "../interval/proportion";
import { monthOf } from "../period";
import type { History } from "./history";
import { cook, type Recipe } from "./recipe";

/**
 * Of all customers there ever were, those who have left by the data date: no rate of a month, and the only churn that a
 * snapshot without dates can tell of a group. With its 95 % interval.
 */
export function leftShare({ tenureCells, dataDate, firstMonth }: History): Recipe {
  const ever = tenureCells.reduce((total, { customers }) => total + customers, 0);
  const left = tenureCells.reduce((total, { churned }) => total + churned, 0);
  const to = monthOf(dataDate);
  const window = { from: firstMonth ?? to, to };
  return cook({
    id: "left_share",
    ingredients: {
      left_customers: { value: left, population: "gone", window },
      customers_ever: { value: ever, population: "everyone", window },
    },
    interval: () => jeffreys(left, ever, 0.95),
    window,
    population: "everyone",
  });
}
