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

type Side = { range: MonthRange; metrics: MetricValues };
type Input = { dataDate: DateOnly; now: Side; before: Side | null };

/** How MRR came from one end of the range to the other. */
export function waterfallOf({ dataDate, now, before }: Input): WaterfallAnswer {
  const { range, metrics } = now;
  const lastDay = lastDayOf(range.to);
  return {
    steps: waterfallSteps(now, before),
    growth: growthOf(metrics),
    months: rangeLength(range),
    openingDate: lastDayOf(addMonths(range.from, -1)),
    closingDate: dataDate < lastDay ? dataDate : lastDay,
    partial: metrics.mrr?.warnings.includes("partial_month") ?? false,
  };
}

/** From opening to closing MRR, in minor units; losses are negative. */
export function waterfallSteps(now: Side, before: Side | null): WaterfallStepAnswer[] {
  const step = (id: WaterfallStepId, metricId: string, windowOf: (range: MonthRange) => MonthRange, amount: (metrics: MetricValues) => number): WaterfallStepAnswer => ({
    id,
    metricId,
    window: windowOf(now.range),
    amount: amount(now.metrics),
    before: before && amount(before.metrics),
    beforeWindow: before && windowOf(before.range),
  });
  return [
    step("opening", "mrr", monthBefore, openingOf),
    ...movements.map(({ id, metricId, sign }) => step(id, metricId, (range) => range, (metrics) => sign * amountOf(metrics, metricId))),
    step("closing", "mrr", (range) => range, (metrics) => amountOf(metrics, "mrr")),
  ];
}

function monthBefore({ from }: MonthRange): MonthRange {
  const month = addMonths(from, -1);
  return { from: month, to: month };
}

const amountOf = (metrics: MetricValues, id: string) => metrics[id]?.value ?? 0;

const growthOf = (metrics: MetricValues) => movements.reduce((sum, { metricId, sign }) => sum + sign * amountOf(metrics, metricId), 0);

/** Closing less every movement: the identity of the ledger says that this is what the range opened with. */
const openingOf = (metrics: MetricValues) => amountOf(metrics, "mrr") - growthOf(metrics);
