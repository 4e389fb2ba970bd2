import type { KpisAnswer } from "../kpis/types";
import { changeBetween } from "../metrics/change";
import { metricSpec } from "../metrics/registry";
import { unanswered } from "../metrics/value";
import type { ComparedMetric } from "./types";

/** A number of the range beside the same number of the months before it. */
export function compared(answer: KpisAnswer, id: string): ComparedMetric {
  const spec = metricSpec(id);
  const metric = answer.metrics[id] ?? unanswered(spec.unit, "no_data");
  const before = answer.comparison?.metrics[id];
  return { id, metric, change: before ? changeBetween(spec, metric, before) : null };
}
