import type { LinePoint, LineSeries, Mark, Threshold } from "@/components/charts/prepare-line";
import type { LifeAnswer } from "@/server/ltv/types";
import type { LifeMonth } from "@/server/metrics/kpis/life-curve";

export type LifeChart = { series: LineSeries[]; thresholds: Threshold[]; marks: Mark[]; xTicks: number[] };

/** A year has twelve ticks' worth of months; a short history gets more of them. */
const tickSteps = [1, 3, 6, 12];
const mostTicks = 7;

function ticksTo(months: number): number[] {
  const step = tickSteps.find((candidate) => months / candidate <= mostTicks) ?? 12;
  return Array.from({ length: Math.floor(months / step) + 1 }, (_, index) => index * step);
}

/** The curve from nothing at age 0 on, what it is compared with beneath, the CAC and where it is paid back. */
export function prepareLife({ months, before, cac, covered }: LifeAnswer): LifeChart {
  const line = cac.value !== null && cac.value > 0 ? cac.value : null;
  const ours: LineSeries = { id: "ours", role: "ours", points: fromNothing(months) };
  const theirs: LineSeries = { id: "before", role: "comparison", points: fromNothing(before).map(({ x, y }) => ({ x, y })) };
  return {
    series: before.length > 0 ? [ours, theirs] : [ours],
    thresholds: line === null ? [] : [{ id: "cac", y: line, tone: "loss" }],
    marks: line === null || !covered ? [] : [{ id: "covered", x: covered.age, y: line }],
    xTicks: ticksTo(Math.max(months.at(-1)?.age ?? 0, before.at(-1)?.age ?? 0)),
  };
}

const fromNothing = (months: readonly LifeMonth[]): LinePoint[] => [{ x: 0, y: 0, low: 0, high: 0 }, ...months.map(pointOf)];

const pointOf = ({ age, cumulated, interval, projected }: LifeMonth): LinePoint => ({
  x: age,
  y: cumulated,
  projected,
  low: interval?.low ?? cumulated,
  high: interval?.high ?? cumulated,
});
