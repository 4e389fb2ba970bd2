import gammainc from "@stdlib/math-base-special-gammainc";
import type { Interval } from "../value";
import { Z_95 } from "./normal";

/** A number with its own 95 % interval, in its own unit. */
export interface Bounded {
  value: number;
  interval: Interval;
  /** Its interval at any level, where other levels than 95 % are not told by a normal: of few, tails are heavier. */
  at?: (level: number) => Interval;
}

/** One less another, in their unit: with its 95 % interval and the probability of one as far from 0 if there were none. */
export interface Difference {
  value: number;
  interval: Interval;
  p: number;
}

/**
 * Of two independent estimates: the interval is recovered from theirs (MOVER; Zou & Donner, 2008), so that a lopsided one
 * stays lopsided. The probability is that of the widest interval still beyond 0, where both tell theirs at any level; else the
 * side that faces 0 is taken for normal. Either way it is below 5 % where the interval is beyond 0.
 */
export function differenceOf(one: Bounded, other: Bounded): Difference {
  const value = one.value - other.value;
  const { below, above } = reach(one.value, one.interval, other.value, other.interval);
  const interval = { low: value - below, high: value + above, level: 0.95 };
  if (one.at && other.at) return { value, interval, p: inverted(one.value, one.at, other.value, other.at) };
  const facing = value >= 0 ? below : above;
  return { value, interval, p: facing === 0 ? (value === 0 ? 1 : 0) : twoSided((value / facing) * Z_95) };
}

/** How far the interval of a difference reaches to either side of it. */
const reach = (one: number, ofOne: Interval, other: number, ofOther: Interval) => ({
  below: Math.hypot(one - ofOne.low, ofOther.high - other),
  above: Math.hypot(ofOne.high - one, other - ofOther.low),
});

/** Quantiles further out than this are not exact, and nobody needs them. */
const LEAST = 1e-9;

/** What is left beside the widest interval that does not reach 0: found by halving, as intervals widen with their level. */
function inverted(one: number, ofOne: (level: number) => Interval, other: number, ofOther: (level: number) => Interval): number {
  const value = one - other;
  const reachesZero = (p: number) => {
    const { below, above } = reach(one, ofOne(1 - p), other, ofOther(1 - p));
    return value >= 0 ? below >= value : above >= -value;
  };
  if (!reachesZero(LEAST)) return LEAST;
  let [low, high] = [Math.log(LEAST), 0];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (reachesZero(Math.exp(middle))) low = middle;
    else high = middle;
  }
  return Math.exp(high);
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
