import { pathOf, strokeOf, type Spot, type Stroke } from "./prepare-path";
import { extent, linearScale, niceTicks, px, type Domain } from "./prepare-scale";

export type LinePoint = {
  x: number;
  /** Null is a gap. */
  y: number | null;
  /** Not observed: drawn dotted. */
  projected?: boolean;
  low?: number;
  high?: number;
};

/**
 * `ours` is what the page is about, `comparison` stands beside it; what was lost is `loss`, `amber` where it may be won back,
 * `quiet` where nobody knows. Colour follows the role, never the position.
 */
export type LineRole = "ours" | "comparison" | "loss" | "amber" | "quiet";
export type LineSeries = { id: string; role: LineRole; points: readonly LinePoint[] };
export type Threshold = { id: string; y: number; tone: "loss" | "plain" };

export type LineInput = {
  series: readonly LineSeries[];
  thresholds?: readonly Threshold[];
  /** Bars and money start at zero; a rate may start where it lives. */
  fromZero: boolean;
  /** What is counted: only whole numbers stand at the y axis. */
  whole?: boolean;
  xTicks: readonly number[];
  /** Where something happens on a line: a hollow dot with its name. */
  marks?: readonly Mark[];
  /** A value the y axis reaches at least: small multiples share one scale. */
  reach?: number;
};

export type Mark = { id: string; x: number; y: number };

export type Frame = { width: number; height: number; left: number; right: number; top: number; bottom: number };

export type Line = Stroke & {
  id: string;
  role: LineRole;
  band: string | null;
  /** The last value: where the line is named. */
  last: Spot | null;
  spots: (Spot & { value: number; xValue: number })[];
};

export type LineChartLayout = {
  lines: Line[];
  thresholds: (Threshold & { at: number })[];
  /** Named to the left when there is no room at the right. */
  marks: (Spot & { id: string; turned: boolean })[];
  yTicks: { value: number; at: number }[];
  xTicks: { value: number; at: number }[];
};

/** Null when no point has a value. */
export function prepareLine(input: LineInput, frame: Frame): LineChartLayout | null {
  const points = input.series.flatMap((series) => series.points);
  const values = points.flatMap((point) => [point.y, point.low ?? null, point.high ?? null]);
  if (!points.some((point) => point.y !== null)) return null;
  const known = extent([...values, ...(input.thresholds ?? []).map((threshold) => threshold.y), input.reach ?? null]);
  const xs = extent(points.map((point) => point.x));
  if (!known || !xs) return null;

  const wanted: Domain = input.fromZero ? { low: Math.min(0, known.low), high: Math.max(0, known.high) } : known;
  const yTicks = niceTicks(wanted, Math.max(2, Math.floor(frame.height / 60)), { whole: input.whole });
  const yDomain = { low: Math.min(wanted.low, yTicks[0] ?? wanted.low), high: Math.max(wanted.high, yTicks.at(-1) ?? wanted.high) };
  const x = linearScale(xs, frame.left, frame.width - frame.right);
  const y = linearScale(yDomain, frame.height - frame.bottom, frame.top);

  return {
    lines: input.series.map((series) => lineOf(series, x, y)),
    thresholds: (input.thresholds ?? []).map((threshold) => ({ ...threshold, at: px(y(threshold.y)) })),
    marks: (input.marks ?? []).map((mark) => ({ id: mark.id, x: px(x(mark.x)), y: px(y(mark.y)), turned: mark.x > (xs.low + xs.high) / 2 })),
    yTicks: yTicks.map((value) => ({ value, at: px(y(value)) })),
    xTicks: input.xTicks.filter((value) => value >= xs.low && value <= xs.high).map((value) => ({ value, at: px(x(value)) })),
  };
}

function lineOf(series: LineSeries, x: (value: number) => number, y: (value: number) => number): Line {
  const spots = series.points.map((point) => (point.y === null ? null : { x: px(x(point.x)), y: px(y(point.y)), value: point.y, xValue: point.x }));
  const known = spots.filter((spot) => spot !== null);
  return {
    ...strokeOf(
      spots,
      series.points.map((point) => point.projected ?? false),
    ),
    id: series.id,
    role: series.role,
    band: bandOf(series.points, x, y),
    last: known.at(-1) ?? null,
    spots: known,
  };
}

/** There along the upper ends, back along the lower ones. */
function bandOf(points: readonly LinePoint[], x: (value: number) => number, y: (value: number) => number): string | null {
  const banded = points.filter((point) => point.low !== undefined && point.high !== undefined);
  if (banded.length < 2) return null;
  const upper = banded.map((point) => ({ x: x(point.x), y: y(point.high ?? 0) }));
  const lower = banded.map((point) => ({ x: x(point.x), y: y(point.low ?? 0) })).reverse();
  return `${pathOf([...upper, ...lower])}Z`;
}
