import type { RatioTone } from "@/components/charts/ratio-dot";
import type { MetricValue } from "@/server/metrics/value";

/** LTV : CAC from which a channel counts as healthy. */
export const healthyRatio = 3;

/** Healthy, worth what it costs but not enough, losing on each customer; grey where there are too few to tell. */
export function toneOf(ratio: MetricValue | undefined): RatioTone {
  if (ratio?.value == null || ratio.warnings.includes("few_customers")) return "few";
  if (ratio.value >= healthyRatio) return "good";
  return ratio.value >= 1 ? "warn" : "loss";
}
