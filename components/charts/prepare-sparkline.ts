import { lonely, strokeOf, type Spot, type Stroke } from "./prepare-path";
import { extent, linearScale, px } from "./prepare-scale";

export type SparkPoint = { month: string; value: number | null; running: boolean };

export type Sparkline = Stroke & {
  /** The last complete month. */
  latest: Spot | null;
  targetY: number | null;
};

const inset = { x: 4, top: 5, bottom: 5 };

/** A trend without axes: its own scale, the target as a dashed line when there is one. */
export function prepareSparkline(points: readonly SparkPoint[], target: number | null, width: number, height: number): Sparkline | null {
  const domain = extent([...points.map((point) => point.value), target]);
  if (!domain || !points.some((point) => point.value !== null)) return null;
  const x = linearScale({ low: 0, high: Math.max(1, points.length - 1) }, inset.x, width - inset.x);
  const y = linearScale(domain, height - inset.bottom, inset.top);
  const spots = points.map((point, index) => (point.value === null ? null : { x: px(x(index)), y: px(y(point.value)) }));
  const stroke = strokeOf(
    spots,
    points.map((point) => point.running),
  );
  const complete = spots.filter((spot, index): spot is Spot => spot !== null && !points[index]?.running);
  return {
    ...stroke,
    dots: stroke.dots.length > 0 ? stroke.dots : lonely(spots),
    latest: complete.at(-1) ?? null,
    targetY: target === null ? null : px(y(target)),
  };
}
