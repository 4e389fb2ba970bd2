import gammainc from "@stdlib/math-base-special-gammainc";
import type { Interval } from "../value";
import { Z_95 } from "./normal";

/** A number with its own 95 % interval, in its own unit. */
export interface Bounded {
  value: number;
  interval: Interval;
}

/** One less another, in their unit: with its 95 % interval and the probability of one as far from 0 if there were none. */
export interface Difference {
  value: number;
  interval: Interval;
  p: number;
}

/**
 * Of two independent estimates: the interval is recovered from theirs (MOVER; Zou & Donner, 2008), so that a lopsided one
 * stays lopsided. The probability takes the side that faces 0 for normal: it is below 5 % where the interval is beyond 0.
 */
export function differenceOf(one: Bounded, other: Bounded): Difference {
  const value = one.value - other.value;
  const below = Math.hypot(one.value - one.interval.low, other.interval.high - other.value);
  const above = Math.hypot(one.interval.high - one.value, other.value - other.interval.low);
  const facing = value >= 0 ? below : above;
  return { value, interval: { low: value - below, high: value + above, level: 0.95 }, p: facing === 0 ? (value === 0 ? 1 : 0) : twoSided((value / facing) * Z_95) };
}

/** Of a standard normal: as far from 0 or further. */
const twoSided = (z: number): number => (z === 0 ? 1 : gammainc((z * z) / 2, 0.5, true, true));

/**
 * Holm (1979): of several tests of one question, each probability multiplied by the number of tests not yet passed, in order.
 * Below 5 % then, the chance of calling any difference one that is none stays below 5 % over all of them.
 */
export function holm(probabilities: readonly number[]): number[] {
  const order = probabilities.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = probabilities.map(() => 1);
  let least = 0;
  for (const [rank, { p, index }] of order.entries()) {
    least = Math.max(least, Math.min(1, p * (order.length - rank)));
    adjusted[index] = least;
  }
  return adjusted;
}
