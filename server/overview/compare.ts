import type { MetricValues } from "../kpis/types";
import { changeBetween } from "../metrics/change";
import { metricSpec } from "../metrics/registry";
import { unanswered, type MetricValue } from "../metrics/value";
import type { ComparedMetric } from "./types";

/** What a page's numbers are held against: earlier months, or the same ones of another group. */
export type Other = { metrics: MetricValues; sameMonths: boolean };

/** A number of the range beside the same number of what the page is held against. */
export function compareMetrics(id: string, now: MetricValues, other: Other | null): ComparedMetric {
  const spec = metricSpec(id);
  const metric = now[id] ?? unanswered(spec.unit, "no_data");
  const was = other?.metrics[id];
  if (!other || !was) return { id, metric, change: null };
  // Rates over all months lived are the same before: beside each other they would tell of a calm that nobody knows of (METRICS §4).
  const undated = !other.sameMonths && (spec.kind === "rate" || spec.kind === "estimate") && [metric, was].some(isUndated);
  return undated ? { id, metric, change: null, uncompared: "churn_dates_unknown" } : { id, metric, change: changeBetween(spec, metric, was) };
}

const isUndated = ({ warnings }: MetricValue) => warnings.includes("churn_dates_unknown");
