import { acquisitionMetrics } from "./acquisition";
import { factorMetrics, ltvMetrics } from "./ltv";
import { differenceMetrics } from "./differences";
import { listMetrics } from "./lists";
import { partMetrics } from "./parts";
import { rateMetrics } from "./rates";
import { referralMetrics } from "./referral";
import { retentionMetrics } from "./retention";
import { revenueMetrics } from "./revenue";
import { changeSums, partSums, pointSums, summedMetrics } from "./sums";
import { survivalMetrics } from "./survival";
import type { ClosedMetric, ModelMetric, MetricSpec } from "./types";

/** The registry in the order of the definitions; names are the messages `metrics.docs.groups.<name>`. */
const closedGroups = [
  { name: "revenue", metrics: revenueMetrics },
  { name: "rates", metrics: rateMetrics },
  { name: "retention", metrics: retentionMetrics },
  { name: "parts", metrics: partMetrics },
  { name: "ltv", metrics: ltvMetrics },
  { name: "factors", metrics: factorMetrics },
  { name: "acquisition", metrics: acquisitionMetrics },
  { name: "referral", metrics: referralMetrics },
  { name: "differences", metrics: differenceMetrics },
];
const modelGroups = [
  { name: "lists", metrics: listMetrics },
  { name: "survival", metrics: survivalMetrics },
];

export const metricGroups: readonly { name: string; metrics: readonly MetricSpec[] }[] = [
  ...closedGroups,
  ...modelGroups,
  { name: "sums", metrics: [...summedMetrics, ...partSums, ...pointSums, ...changeSums] },
];

export const closedMetrics: readonly ClosedMetric[] = closedGroups.flatMap(({ metrics }) => metrics);
const modelMetrics: readonly ModelMetric[] = modelGroups.flatMap(({ metrics }) => metrics);

/** Every metric that can be computed from inputs alone. */
export const computableMetrics: readonly (ClosedMetric | ModelMetric)[] = [...closedMetrics, ...modelMetrics];

const closedById = new Map(closedMetrics.map((metric) => [metric.id, metric]));
const modelById = new Map(modelMetrics.map((metric) => [metric.id, metric]));
const summedById = new Map([...summedMetrics, ...partSums, ...pointSums, ...changeSums].map((metric) => [metric.id, metric]));

export function closedMetric(id: string): ClosedMetric {
  const metric = closedById.get(id);
  if (!metric) throw new Error(`No metric with a formula is called ${id}`);
  return metric;
}

/** Whether a metric is a formula, and not a function or a sum. */
export const isClosed = (id: string): boolean => closedById.has(id);

/** Unit, direction and way of comparing of any metric a page shows. */
export function metricSpec(id: string): MetricSpec {
  const metric = closedById.get(id) ?? modelById.get(id) ?? summedById.get(id);
  if (!metric) throw new Error(`No metric is called ${id}`);
  return metric;
}
