import { extent, linearScale, niceTicks, px } from "./prepare-scale";

export type StripRow = { id: string; value: number | null; low?: number; high?: number };

export type StripLayout = { rows: { id: string; at: number | null; from: number | null; to: number | null; /** The interval goes on beyond the edge. */ cut: boolean }[]; line: number | null; ticks: { value: number; at: number }[] };

/** Beyond this many times the spread of the values an interval is cut at the edge: one wild row would hide the others. */
const WIDEST = 1.5;
const TICKS = 3;
const CLEAR = 12;

/** Several estimates under each other on one scale with their intervals, and the value of everybody as an upright line. */
export function prepareStrip(rows: readonly StripRow[], line: number | null, frame: { width: number; left: number; right: number }): StripLayout {
  const values = extent([line, ...rows.map(({ value }) => value)]);
  if (!values) return { rows: rows.map(({ id }) => ({ id, at: null, from: null, to: null, cut: false })), line: null, ticks: [] };
  const ends = extent([values.low, values.high, ...rows.flatMap(({ low, high }) => [low ?? null, high ?? null])]) ?? values;
  const spread = values.high - values.low || Math.abs(values.high) || 1;
  const domain = { low: Math.max(ends.low, values.low - WIDEST * spread), high: Math.min(ends.high, values.high + WIDEST * spread) };
  const scale = linearScale(domain, frame.left, frame.width - frame.right);
  const place = (value: number | undefined | null) => (value == null ? null : px(scale(Math.min(domain.high, Math.max(domain.low, value)))));
  return {
    rows: rows.map(({ id, value, low, high }) => ({ id, at: place(value), from: place(low), to: place(high), cut: (high !== undefined && high > domain.high) || (low !== undefined && low < domain.low) })),
    line: place(line),
    // Clear of both edges, where their words would be cut.
    ticks: niceTicks(domain, TICKS).map((value) => ({ value, at: px(scale(value)) })).filter(({ at }) => at >= frame.left + CLEAR && at <= frame.width - frame.right - CLEAR),
  };
}
