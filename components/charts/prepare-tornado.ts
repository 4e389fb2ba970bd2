import { linearScale, px } from "./prepare-scale";

/** What a value becomes when one thing is a step lower, and a step higher; null where it has no value then. */
export type TornadoRow = { id: string; lower: number | null; higher: number | null };

export type TornadoEnd = { step: "lower" | "higher"; value: number; x: number; width: number; gain: boolean };
export type Tornado = { base: number; rows: { id: string; ends: TornadoEnd[] }[] };

type Frame = { width: number; left: number; right: number };

/** The widest swing first; every bar starts at the value as it is, and all share one scale. */
export function prepareTornado(rows: readonly TornadoRow[], base: number, { width, left, right }: Frame): Tornado {
  const values = [base, ...rows.flatMap(({ lower, higher }) => [lower ?? base, higher ?? base])];
  const x = linearScale({ low: Math.min(...values), high: Math.max(...values) }, left, width - right);
  const at = px(x(base));
  const end = (step: TornadoEnd["step"], value: number | null): TornadoEnd[] => {
    if (value === null) return [];
    const to = px(x(value));
    return [{ step, value, x: Math.min(at, to), width: px(Math.abs(to - at)), gain: value >= base }];
  };
  const swing = ({ lower, higher }: TornadoRow) => Math.abs((higher ?? base) - (lower ?? base));
  return {
    base: at,
    rows: rows.toSorted((a, b) => swing(b) - swing(a)).map(({ id, lower, higher }) => ({ id, ends: [...end("lower", lower), ...end("higher", higher)] })),
  };
}
