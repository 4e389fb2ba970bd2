import { rangeTotals, type History } from "../kpis/history";
import { partial } from "../kpis/stocks";
import { cook, type Ingredient, type Recipe } from "../kpis/recipe";
import { addMonths, type MonthRange } from "../period";
import { answer, unanswered, type MetricValue, type Reason } from "../value";
import { acquisitionCosts, type AcquisitionCosts } from "./costs";

/** CAC, what a customer is worth beside it, and how fast it comes back: of the new customers of a window's months. */
export function acquisition(history: History, window: MonthRange, ltv: Recipe, grossMargin: MetricValue): Recipe[] {
  const costs = acquisitionCosts(history, window);
  const shared = { window, population: "new_in_range", warnings: partial(history, window) } as const;
  const cac = cook({ ...shared, id: "cac", ingredients: fullyLoaded(window, costs), asides: besideCac(history, costs, window), settings: ["cacLagMonths"] });
  const cost: Ingredient = { value: cac.answer, metricId: "cac", population: "new_in_range", window };
  return [
    spent(history, window, costs),
    cac,
    cook({ ...shared, id: "cac.paid", ingredients: paid(history, window, costs), settings: ["cacLagMonths"] }),
    cook({
      ...shared,
      id: "ltv_to_cac",
      sample: { n: costs.newCustomers },
      ingredients: { ltv: { value: ltv.answer, metricId: ltv.id, population: ltv.population, window: ltv.window }, cac: cost },
      settings: ["ltvMethod", "cacLagMonths"],
      interval: () => perCac(ltv.answer, cac.answer),
    }),
    cook({
      ...shared,
      id: "cac_payback",
      sample: { n: costs.newCustomers },
      ingredients: {
        cac: cost,
        arpa: { value: newMrrPerCustomer(history, window), population: "new_in_range", window },
        gross_margin: { value: grossMargin, metricId: "gross_margin", population: "active_at_close", window: { from: window.to, to: window.to } },
      },
      settings: ["cacLagMonths"],
    }),
  ];
}

function spent(history: History, window: MonthRange, costs: AcquisitionCosts): Recipe {
  const of = (amount: number): Ingredient => ({ value: known(costs.reason, amount), window: lagged(history, window) });
  const { media, salaries, tools, other } = costs.byCategory;
  return cook({
    id: "acquisition_spend",
    ingredients: { media: of(media), salaries: of(salaries), tools: of(tools), other: of(other) },
    asides: besideCac(history, costs, window),
    settings: ["cacLagMonths"],
    warnings: partial(history, window),
    window,
    population: null,
  });
}

function fullyLoaded(window: MonthRange, { reason, spend, newCustomers }: AcquisitionCosts): Record<string, Ingredient> {
  return {
    spend: { value: known(reason, spend), metricId: "acquisition_spend", window },
    new_customers: { value: newCustomers, metricId: "customers.new", population: "new_in_range", window },
  };
}

function paid(history: History, window: MonthRange, { reason, media, paidCustomers }: AcquisitionCosts): Record<string, Ingredient> {
  const byChannel = history.acquisition ? reason : (reason ?? "no_data");
  return { spend: { value: known(byChannel, media), window: lagged(history, window) }, new_customers: { value: paidCustomers, window } };
}

function besideCac({ acquisition: channels }: History, { reason, unallocated, withoutSpend }: AcquisitionCosts, window: MonthRange): Record<string, Ingredient> {
  if (reason) return {};
  return {
    unallocated_spend: { value: answer("money", unallocated), window },
    ...(channels ? { customers_without_spend: { value: withoutSpend, window } } : {}),
  };
}

const known = (reason: Reason | null, amount: number) => (reason ? unanswered("money", reason) : amount);

/** The months whose spend is counted. */
const lagged = ({ settings: { cacLagMonths } }: History, { from, to }: MonthRange): MonthRange => ({
  from: addMonths(from, -cacLagMonths),
  to: addMonths(to, -cacLagMonths),
});

function newMrrPerCustomer(history: History, window: MonthRange): MetricValue {
  const { newMrr, newCustomers } = rangeTotals(history, window);
  return newCustomers > 0 ? answer("money", Number(newMrr) / newCustomers, newCustomers) : unanswered("money", "no_new_customers", 0);
}

/** The cost is known to the cent: what is uncertain is the value. The low end is the conservative ratio. */
function perCac({ interval }: MetricValue, { value: cac }: MetricValue) {
  return interval && cac !== null && cac > 0 ? { ...interval, low: interval.low / cac, high: interval.high / cac } : null;
}
