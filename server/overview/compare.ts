import type { MetricValues } from "../kpis/types";
import { changeBetween } from "../metrics/change";
import { metricSpec } from "../metrics/registry";
import { unanswered } from "../metrics/value";
import type { ComparedMetric } from "./types";

/** A number of the range beside the same number of the months before it. */
export function compareMetrics(id: string, now: MetricValues, before: MetricValues | null): ComparedMetric {
  const spec = metricSpec(id);
  const metric = now[id] ?? unanswered(spec.unit, "no_data");
  const was = before?.[id];
  return { id, metric, change: was ? changeBetween(spec, metric, was) : null };
}
