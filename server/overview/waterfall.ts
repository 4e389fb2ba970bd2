import type { MetricValue } from "../metrics/value";
import type { WaterfallStepAnswer, WaterfallStepId } from "./types";

type Metrics = Record<string, MetricValue>;

const movements: { id: WaterfallStepId; metricId: string; sign: 1 | -1 }[] = [
  { id: "new", metricId: "mrr.new", sign: 1 },
  { id: "expansion", metricId: "mrr.expansion", sign: 1 },
  { id: "reactivation", metricId: "mrr.reactivation", sign: 1 },
  { id: "contraction", metricId: "mrr.contraction", sign: -1 },
  { id: "churn", metricId: "mrr.churn", sign: -1 },
];

const amountOf = (metrics: Metrics, id: string) => metrics[id]?.value ?? 0;

/** Closing less every movement: the identity of the ledger says that this is what the range opened with. */
function openingOf(metrics: Metrics): number {
  return movements.reduce((mrr, { metricId, sign }) => mrr - sign * amountOf(metrics, metricId), amountOf(metrics, "mrr"));
}

/** From opening to closing MRR, in minor units; losses are negative. */
export function waterfallSteps(now: Metrics, before: Metrics | null): WaterfallStepAnswer[] {
  const steps = movements.map(({ id, metricId, sign }) => ({
    id,
    metricId,
    amount: sign * amountOf(now, metricId),
    before: before && sign * amountOf(before, metricId),
  }));
  const opening: WaterfallStepAnswer = { id: "opening", metricId: "mrr", amount: openingOf(now), before: before && openingOf(before) };
  const closing: WaterfallStepAnswer = { id: "closing", metricId: "mrr", amount: amountOf(now, "mrr"), before: before && amountOf(before, "mrr") };
  return [opening, ...steps, closing];
}
