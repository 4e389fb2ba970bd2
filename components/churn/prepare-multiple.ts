import { strokeOf, type Spot, type Stroke } from "@/components/charts/prepare-path";
import { linearScale, px } from "@/components/charts/prepare-scale";

export type MultiplePoint = { month: string; running: boolean; customers: number };

export type Multiple = Stroke & {
  first: Spot & { value: number };
  /** The last complete month. */
  latest: (Spot & { value: number }) | null;
  /** The months the page shows, as a band behind the line. */
  band: { x: number; width: number } | null;
};

const inset = { left: 6, right: 16, top: 16, bottom: 4 };

/** One reason's months on the scale that all of them share; null without a month. */
export function prepareMultiple(points: readonly MultiplePoint[], { highest, range, width, height }: { highest: number; range: { from: string; to: string }; width: number; height: number }): Multiple | null {
  const x = linearScale({ low: 0, high: Math.max(1, points.length - 1) }, inset.left, width - inset.right);
  const y = linearScale({ low: 0, high: Math.max(1, highest) }, height - inset.bottom, inset.top);
  const spots = points.map(({ customers }, index) => ({ x: px(x(index)), y: px(y(customers)), value: customers }));
  const [first] = spots;
  if (!first) return null;
  const shown = points.flatMap(({ month }, index) => (month >= range.from && month <= range.to ? [index] : []));
  const [begins, ends] = [shown[0], shown.at(-1)];
  const step = points.length > 1 ? x(1) - x(0) : 0;
  const left = begins === undefined ? 0 : Math.max(0, x(begins) - step / 2);
  return {
    ...strokeOf(
      spots,
      points.map(({ running }) => running),
    ),
    first,
    latest: spots.filter((_, index) => !points[index]?.running).at(-1) ?? null,
    band: begins === undefined || ends === undefined ? null : { x: px(left), width: px(Math.min(width, x(ends) + step / 2) - left) },
  };
}

/** What moved most between the two periods, of reasons that somebody gave; null where nothing did. */
export function biggestMove<Row extends { parts: readonly string[]; now: number; before: number | null }>(rows: readonly Row[]): (Row & { before: number }) | null {
  const moved = rows.flatMap((row) => (row.before !== null && row.before !== row.now && row.parts.some((part) => part !== "") ? [{ ...row, before: row.before }] : []));
  return moved.toSorted((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before))[0] ?? null;
}
