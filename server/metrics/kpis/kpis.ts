import { completePart, type MonthRange } from "../period";
import type { MetricValue } from "../value";
import { churnBasis } from "./churn-basis";
import { historyOf, type History } from "./history";
import { lifetimeValues } from "./ltv";
import { rates } from "./rates";
import type { Recipe } from "./recipe";
import { flows, partial, stocks } from "./stocks";
import type { KpiInput, Kpis } from "./types";

/** Every number of a range: stocks at its end, movements summed, rates pooled over its complete months. */
export function kpis(input: KpiInput): Kpis {
  return { data_date: input.dataDate, range: input.range, metrics: answers(recipes(historyOf(input), input.range)) };
}

export function recipes(history: History, range: MonthRange): Recipe[] {
  // Rates keep to complete months; a range that has none shows what the running month says so far, marked as partial.
  const window = completePart(range, history.dataDate) ?? range;
  const basis = churnBasis(history, window);
  return [
    ...stocks(history, range.to),
    ...flows(history, range),
    ...rates(history, basis, partial(history, window)),
    ...lifetimeValues(history, range),
  ];
}

export function answers(list: Recipe[]): Record<string, MetricValue> {
  return Object.fromEntries(list.map(({ id, answer }) => [id, answer]));
}
