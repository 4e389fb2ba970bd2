import type { Interval } from "../value";

/** How much more, as a fraction of the other group's: 0.16 is 16 % more. With its 95 % interval. */
export interface Lift {
  value: number;
  interval: Interval;
  /** The interval keeps to one side of no difference. */
  significant: boolean;
}

/** A value above zero and how far its 95 % interval reaches on either side, in logarithms. */
export interface Estimate {
  value: number;
  below: number;
  above: number;
}

/**
 * Ratio of two independent estimates less one. Its interval is recovered from theirs (MOVER; Zou & Donner, 2008), so a
 * lopsided one stays lopsided. Null where either is missing or has no logarithm.
 */
export function liftOf(one: Estimate | null, other: Estimate | null): Lift | null {
  if (!one || !other || one.value <= 0 || other.value <= 0) return null;
  const ratio = Math.log(one.value / other.value);
  const low = Math.expm1(ratio - Math.hypot(one.below, other.above));
  const high = Math.expm1(ratio + Math.hypot(one.above, other.below));
  return { value: Math.expm1(ratio), interval: { low, high, level: 0.95 }, significant: low > 0 || high < 0 };
}
