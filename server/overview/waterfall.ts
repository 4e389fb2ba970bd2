import type { MetricValues } from "../kpis/types";
import { addMonths, lastDayOf, rangeLength, type DateOnly, type MonthRange } from "../metrics/period";
import type { WaterfallAnswer, WaterfallStepAnswer, WaterfallStepId } from "./types";

const movements: { id: WaterfallStepId; metricId: string; sign: 1 | -1 }[] = [
  { id: "new", metricId: "mrr.new", sign: 1 },
  { id: "expansion", metricId: "mrr.expansion", sign: 1 },
  { id: "reactivation", metricId: "mrr.reactivation", sign: 1 },
  { id: "contraction", metricId: "mrr.contraction", sign: -1 },
  { id: "churn", metricId: "mrr.churn", sign: -1 },
];

type Input = { range: MonthRange; dataDate: DateOnly; now: MetricValues; before: MetricValues | null };

/** How MRR came from one end of the range to the other. */
export function waterfallOf({ range, dataDate, now, before }: Input): WaterfallAnswer {
  const lastDay = lastDayOf(range.to);
  return {
    steps: waterfallSteps(now, before),
    growth: growthOf(now),
    months: rangeLength(range),
    openingDate: lastDayOf(addMonths(range.from, -1)),
    closingDate: dataDate < lastDay ? dataDate : lastDay,
    partial: now.mrr?.warnings.includes("partial_month") ?? false,
  };
}

/** From opening to closing MRR, in minor units; losses are negative. */
export function waterfallSteps(now: MetricValues, before: MetricValues | null): WaterfallStepAnswer[] {
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

const amountOf = (metrics: MetricValues, id: string) => metrics[id]?.value ?? 0;

const growthOf = (metrics: MetricValues) => movements.reduce((sum, { metricId, sign }) => sum + sign * amountOf(metrics, metricId), 0);

/** Closing less every movement: the identity of the ledger says that this is what the range opened with. */
const openingOf = (metrics: MetricValues) => amountOf(metrics, "mrr") - growthOf(metrics);
