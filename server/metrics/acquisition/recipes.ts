import { rangeTotals, type History } from "../kpis/history";
import { partial } from "../kpis/stocks";
import { cook, serve, type Ingredient, type Recipe } from "../kpis/recipe";
import { addMonths, type MonthRange } from "../period";
import { answer, unanswered, withWarnings, type MetricValue, type Reason } from "../value";
import { acquisitionCosts, borneIn, isMedia, unallocatedIn, type AcquisitionCosts } from "./costs";
import { spendRows } from "./spend-rows";

/** CAC, what a customer is worth beside it, and how fast it comes back: of the new customers of a window's months. */
export function acquisition(history: History, window: MonthRange, ltv: Recipe, grossMargin: MetricValue): Recipe[] {
  const costs = acquisitionCosts(history, window);
  const shared = { window, population: "new_in_range", warnings: partial(history, window) } as const;
  const cac = cook({ ...shared, id: "cac", ingredients: fullyLoaded(window, costs), asides: besideCac(history, costs, window), settings: ["cacLagMonths"] });
  const cost: Ingredient = { value: cac.answer, metricId: "cac", population: "new_in_range", window };
  const value: Ingredient = { value: ltv.answer, metricId: ltv.id, population: ltv.population, window: ltv.behind ?? ltv.window };
  return [
    spent(history, window, costs),
    spentOnMedia(history, window, costs),
    unallocated(history, window, costs),
    cac,
    { ...cook({ ...shared, id: "cac.paid", ingredients: paid(history, window, costs), settings: ["cacLagMonths"] }), within: { channels: JSON.stringify(costs.paidChannels) } },
    cook({
      ...shared,
      id: "ltv_to_cac",
      sample: { n: costs.newCustomers },
      ingredients: { ltv: value, cac: cost },
      settings: ["ltvMethod", "cacLagMonths"],
      interval: () => perCac(ltv.answer, cac.answer),
    }),
    cook({
      ...shared,
      id: "ltv_less_cac",
      sample: { n: costs.newCustomers },
      ingredients: { ltv: value, cac: cost },
      settings: ["ltvMethod", "cacLagMonths"],
      interval: () => lessCac(ltv.answer, cac.answer),
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
    rows: () => spendRows(borneIn(history, window)),
  });
}

/** Of paid CAC: by channel, as customers are. */
function spentOnMedia(history: History, window: MonthRange, { reason, media }: AcquisitionCosts): Recipe {
  const why = history.acquisition ? reason : (reason ?? "no_data");
  const value = why ? unanswered("money", why) : withWarnings(answer("money", media), partial(history, window));
  return serve("acquisition_spend.media", value, window, null, () => spendRows(borneIn(history, window).filter(isMedia)));
}

function unallocated(history: History, window: MonthRange, costs: AcquisitionCosts): Recipe {
  const value = costs.reason ? unanswered("money", costs.reason) : withWarnings(answer("money", costs.unallocated), partial(history, window));
  return serve("acquisition_spend.unallocated", value, window, null, () => spendRows(unallocatedIn(history, window)));
}

function fullyLoaded(window: MonthRange, { reason, spend, newCustomers }: AcquisitionCosts): Record<string, Ingredient> {
  return {
    spend: { value: known(reason, spend), metricId: "acquisition_spend", window },
    new_customers: { value: newCustomers, metricId: "customers.new", population: "new_in_range", window },
  };
}

function paid(history: History, window: MonthRange, { reason, media, paidCustomers, paidChannels }: AcquisitionCosts): Record<string, Ingredient> {
  const byChannel = history.acquisition ? reason : (reason ?? "no_data");
  return {
    spend: { value: known(byChannel, media), metricId: "acquisition_spend.media", window },
    new_customers: { value: paidCustomers, population: "new_in_range", window, channels: paidChannels },
  };
}

function besideCac({ acquisition: channels }: History, { reason, unallocated: amount, withoutSpend, freeChannels }: AcquisitionCosts, window: MonthRange): Record<string, Ingredient> {
  if (reason) return {};
  return {
    unallocated_spend: { value: answer("money", amount), metricId: "acquisition_spend.unallocated", window },
    ...(channels ? { customers_without_spend: { value: withoutSpend, population: "new_in_range", window, channels: freeChannels } satisfies Ingredient } : {}),
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

function lessCac({ interval }: MetricValue, { value: cac }: MetricValue) {
  return interval && cac !== null ? { ...interval, low: interval.low - cac, high: interval.high - cac } : null;
}
