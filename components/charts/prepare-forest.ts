import { extent, linearScale, niceTicks, px } from "./prepare-scale";

export type ForestRow = {
  id: string;
  value: number | null;
  low?: number;
  high?: number;
  /** A published figure to stand beside it: a tick. */
  benchmark?: number;
  /** Too few to tell: hollow. */
  few: boolean;
};

export type ForestLayout = {
  rows: (Pick<ForestRow, "id" | "few"> & { at: number | null; from: number | null; to: number | null; benchmark: number | null })[];
  zero: number;
  ticks: { value: number; at: number }[];
};

/** Beyond this many times the spread of the values an interval is cut at the edge: one wild row would hide the others. */
const WIDEST = 1.5;

/** Differences and how far each may lie off, on one scale that holds no difference and the benchmarks. */
export function prepareForest(rows: readonly ForestRow[], frame: { width: number; left: number; right: number }): ForestLayout {
  const known = extent([0, ...rows.flatMap(({ value, low, high, benchmark }) => [value, low ?? null, high ?? null, benchmark ?? null])]) ?? { low: 0, high: 0 };
  const domain = { low: Math.max(known.low, -WIDEST), high: Math.min(known.high, WIDEST) };
  const ticks = niceTicks(domain, Math.max(2, Math.floor((frame.width - frame.left - frame.right) / 70)));
  const bounds = { low: ticks[0] ?? domain.low, high: ticks.at(-1) ?? domain.high };
  const scale = linearScale(bounds, frame.left, frame.width - frame.right);
  const place = (value: number | undefined | null) => (value === undefined || value === null ? null : px(scale(Math.min(bounds.high, Math.max(bounds.low, value)))));
  return {
    rows: rows.map(({ id, value, low, high, benchmark, few }) => ({ id, few, at: place(value), from: place(low), to: place(high), benchmark: place(benchmark) })),
    zero: px(scale(0)),
    ticks: ticks.map((value) => ({ value, at: px(scale(value)) })),
  };
}
