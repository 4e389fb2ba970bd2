import { jeffreys, jeffreysBeta } from "../interval/proportion";
import { monthOf } from "../period";
import { answer } from "../value";
import type { History } from "./history";
import { cook, type Ingredient, type Recipe } from "./recipe";

const LEVEL = 0.95;

/**
 * Of all customers there ever were, those who have left by the data date: no rate of a month, and the only churn that a
 * snapshot without dates can tell of a group. With its 95 % interval.
 */
export function leftShare({ tenureCells, dataDate, firstMonth }: History): Recipe {
  const ever = tenureCells.reduce((total, { customers }) => total + customers, 0);
  const left = tenureCells.reduce((total, { churned }) => total + churned, 0);
  const to = monthOf(dataDate);
  const window = { from: firstMonth ?? to, to };
  const ingredients: Record<string, Ingredient> = {
    left_customers: { value: left, population: "gone", window },
    customers_ever: { value: ever, population: "everyone", window },
  };
  const { alpha, beta, probability } = jeffreysBeta(left, ever, LEVEL);
  return cook({
    id: "left_share",
    ingredients,
    interval: () => jeffreys(left, ever, LEVEL),
    endParts: (end) => ({
      asides: {
        ...ingredients,
        beta_alpha: { value: answer("count", alpha), origin: "derived" },
        beta_beta: { value: answer("count", beta), origin: "derived" },
        probability: { value: answer("rate", probability[end]), origin: "constant" },
      },
    }),
    window,
    population: "everyone",
  });
}
