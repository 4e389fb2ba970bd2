import type { Interval } from "../value";

/** How much more, as a fraction of the other group's: 0.16 is 16 % more. With its 95 % interval. */
export interface Lift {
  value: number;
  interval: Interval;
  /** The interval keeps to one side of no difference. */
  significant: boolean;
  /** One less the ratio, where less is more. */
  turned: boolean;
  /** What the ends are made of: the ratio, and towards either of its ends how far each of the two reaches, in logarithms. */
  ratio: number;
  reach: Record<"low" | "high", { one: number; other: number }>;
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
  const ratio = one.value / other.value;
  const reach = { low: { one: one.below, other: other.above }, high: { one: one.above, other: other.below } };
  const low = Math.expm1(Math.log(ratio) - Math.hypot(reach.low.one, reach.low.other));
  const high = Math.expm1(Math.log(ratio) + Math.hypot(reach.high.one, reach.high.other));
  return { value: Math.expm1(Math.log(ratio)), interval: { low, high, level: 0.95 }, significant: low > 0 || high < 0, turned: false, ratio, reach };
}
