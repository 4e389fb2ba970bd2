import { fewWarnings } from "../evaluate-metric";
import { unanswered, type Warning } from "../value";
import type { ChurnBasis } from "./churn-basis";
import { cook, serve, type Ingredient, type Recipe } from "./recipe";
import type { History } from "./history";

/** Monthly rates of a window, pooled: sums over sums, so a month weighs what it holds. */
export function rates(history: History, basis: ChurnBasis, warnings: Warning[]): Recipe[] {
  const churn = customerChurn(history, basis, warnings);
  const ofMrr = (id: string, ingredients: Record<string, Ingredient>) => mrrRate(id, basis, warnings, ingredients);
  const { openingMrr, part } = mrrParts(basis);
  const lost = { churn_mrr: part(basis.churnMrr, "churned_in_range", "mrr.churn"), contraction_mrr: part(basis.contractionMrr, "contracted_in_range", "mrr.contraction") };
  const gained = { expansion_mrr: part(basis.expansionMrr, "expanded_in_range", "mrr.expansion"), reactivation_mrr: part(basis.reactivationMrr, "reactivated_in_range", "mrr.reactivation") };
  return [
    churn,
    cook({
      id: "customer_retention_rate",
      ingredients: { churn_rate: { value: churn.answer, metricId: "customer_churn_rate", population: "lost", window: basis.window } },
      sample: { n: basis.n },
      window: basis.window,
      population: basis.kept,
    }),
    ofMrr("gross_mrr_churn", { opening_mrr: openingMrr, ...lost }),
    ofMrr("net_mrr_churn", { opening_mrr: openingMrr, ...lost, ...gained }),
    ofMrr("grr", { opening_mrr: openingMrr, gross_retained_mrr: part(basis.grossRetainedMrr, basis.kept) }),
    netRetention(basis, warnings),
    quickRatio(basis, warnings, { new_mrr: part(basis.newMrr, "new_in_range", "mrr.new"), ...gained, ...lost }),
    cook({
      id: "average_lifetime",
      ingredients: { churn_rate: { value: churn.answer, metricId: "customer_churn_rate", population: "lost", window: basis.window } },
      sample: { n: basis.n },
      window: basis.window,
      population: basis.atRisk,
    }),
  ];
}

export function customerChurn(history: History, basis: ChurnBasis, warnings: Warning[]): Recipe {
  const lived = basis.kind === "lived";
  const { window } = basis;
  return cook({
    id: "customer_churn_rate",
    ingredients: {
      opening_customers: { value: basis.openingCustomers, population: basis.atRisk, window, label: lived ? "customer_months" : undefined },
      retained_customers: { value: basis.retainedCustomers, population: basis.kept, window, label: lived ? "customer_months_kept" : undefined },
      new_customers: { value: basis.newCustomers, population: "new_in_range", window },
      new_lost_customers: { value: basis.newLostCustomers, population: "new_in_range", window },
      denominator: { value: lived ? "opening" : history.settings.churnDenominator },
    },
    sample: { n: basis.n, events: basis.events },
    warnings: [...basis.warnings, ...warnings],
    settings: ["churnDenominator"],
    window,
    population: "lost",
  });
}

export function netRetention(basis: ChurnBasis, warnings: Warning[]): Recipe {
  const { openingMrr, part } = mrrParts(basis);
  return mrrRate("nrr", basis, warnings, { opening_mrr: openingMrr, retained_mrr: part(basis.retainedMrr, basis.kept) });
}

function mrrRate(id: string, basis: ChurnBasis, warnings: Warning[], ingredients: Record<string, Ingredient>): Recipe {
  return cook({
    id,
    ingredients,
    sample: { n: basis.n },
    warnings: [...basis.warnings, ...warnings, ...fewWarnings(basis.n, null)],
    window: basis.window,
    population: basis.atRisk,
  });
}

/** Gains have a month and undated losses have none: no ratio of the two can be told. */
function quickRatio(basis: ChurnBasis, warnings: Warning[], ingredients: Record<string, Ingredient>): Recipe {
  if (basis.kind === "lived") {
    return serve("quick_ratio", unanswered("ratio", "churn_dates_unknown", basis.n), basis.window, "moved_in_range");
  }
  return cook({ id: "quick_ratio", ingredients, sample: { n: basis.n }, warnings, window: basis.window, population: "moved_in_range" });
}

function mrrParts({ kind, window, openingMrr, atRisk }: ChurnBasis) {
  const label = kind === "lived" ? "mrr_months" : undefined;
  const part = (value: number, population: Ingredient["population"], metricId?: string): Ingredient => ({ value, population, window, metricId });
  return { openingMrr: { value: openingMrr, population: atRisk, window, label } satisfies Ingredient, part };
}
