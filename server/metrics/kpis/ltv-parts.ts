import { metricSpec } from "../registry";
import { monthlyDiscount } from "../settings";
import { unanswered, type MetricValue } from "../value";
import { churnBasis, type ChurnBasis } from "./churn-basis";
import type { History } from "./history";
import type { LtvWindow } from "./ltv-window";
import { customerChurn, netRetention } from "./rates";
import type { Ingredient, Recipe } from "./recipe";
import { stocks } from "./stocks";

export interface LtvParts {
  basis: ChurnBasis;
  arpa: Ingredient;
  gross_margin: Ingredient;
  churn_rate: Ingredient;
  retention: Ingredient;
  nrr: Ingredient;
  discount: Ingredient;
  cap_months: Ingredient;
}

/** What the LTV formulas are fed with: rates of the window, ARPA and margin of its last month, the workspace's settings. */
export function ltvParts(history: History, { window, reason, warnings }: LtvWindow): LtvParts {
  const basis = churnBasis(history, window);
  const refuse = (recipe: Recipe): MetricValue => (reason ? unanswered(recipe.answer.unit, reason, basis.n) : recipe.answer);
  const churn = refuse(customerChurn(history, basis, warnings));
  const nrr = refuse(netRetention(basis, warnings));
  const standing = new Map(stocks(history, window.to).map((recipe) => [recipe.id, recipe.answer]));
  const stock = (id: string): Ingredient => ({
    value: (reason === "no_complete_month" ? null : standing.get(id)) ?? unanswered(metricSpec(id).unit, "no_complete_month"),
    metricId: id,
    population: "active_at_close",
    window: { from: window.to, to: window.to },
  });
  const retained = churn.value === null ? churn : { ...churn, value: 1 - churn.value };
  return {
    basis,
    arpa: stock("arpa"),
    gross_margin: stock("gross_margin"),
    churn_rate: { value: churn, metricId: "customer_churn_rate", population: "lost", window: basis.window },
    retention: { value: retained, metricId: "customer_retention_rate", population: basis.kept, window: basis.window },
    nrr: { value: nrr, metricId: "nrr", population: basis.kept, window: basis.window },
    discount: { value: monthlyDiscount(history.settings.annualDiscountRate), origin: "setting" },
    cap_months: { value: history.settings.ltvCapMonths, origin: "setting" },
  };
}

/** The numbers of ingredients that have one: called only where the metric made of them has a value. */
export function plain<Name extends string>(ingredients: Record<Name, Ingredient>): Record<Name, number> {
  const entries = Object.entries<Ingredient>(ingredients).map(([name, { value }]) => {
    const number = typeof value === "object" ? value.value : value;
    if (typeof number !== "number") throw new Error(`${name} has no number`);
    return [name, number];
  });
  return Object.fromEntries(entries) as Record<Name, number>;
}
