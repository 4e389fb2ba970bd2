import { acquisitionMetrics } from "./acquisition";
import { factorMetrics, ltvMetrics } from "./ltv";
import { listMetrics } from "./lists";
import { rateMetrics } from "./rates";
import { referralMetrics } from "./referral";
import { retentionMetrics } from "./retention";
import { revenueMetrics } from "./revenue";
import { summedMetrics } from "./sums";
import { survivalMetrics } from "./survival";
import type { ClosedMetric, ModelMetric, MetricSpec } from "./types";

export const closedMetrics: readonly ClosedMetric[] = [
  ...revenueMetrics,
  ...rateMetrics,
  ...retentionMetrics,
  ...ltvMetrics,
  ...factorMetrics,
  ...acquisitionMetrics,
  ...referralMetrics,
];

const closedById = new Map(closedMetrics.map((metric) => [metric.id, metric]));
const modelMetrics: readonly ModelMetric[] = [...listMetrics, ...survivalMetrics];
const modelById = new Map(modelMetrics.map((metric) => [metric.id, metric]));
const summedById = new Map(summedMetrics.map((metric) => [metric.id, metric]));

export function closedMetric(id: string): ClosedMetric {
  const metric = closedById.get(id);
  if (!metric) throw new Error(`No metric with a formula is called ${id}`);
  return metric;
}

/** Unit, direction and way of comparing of any metric a page shows. */
export function metricSpec(id: string): MetricSpec {
  const metric = closedById.get(id) ?? modelById.get(id) ?? summedById.get(id);
  if (!metric) throw new Error(`No metric is called ${id}`);
  return metric;
}

/** Every metric that can be computed from inputs alone, in the order of the definitions. */
export const computableMetrics: readonly (ClosedMetric | ModelMetric)[] = [...closedMetrics, ...modelMetrics];
