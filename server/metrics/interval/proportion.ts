import quantile from "@stdlib/stats-base-dists-beta-quantile";
import type { Interval } from "../value";

/** The beta distribution of a proportion after so many of so many, and the probability that an end of its interval is the quantile of. */
export function jeffreysBeta(events: number, n: number, level: number) {
  const tail = (1 - level) / 2;
  return { alpha: events + 0.5, beta: Math.max(0, n - events) + 0.5, probability: { low: tail, high: 1 - tail } };
}

/** Jeffreys interval of a proportion (Brown, Cai & DasGupta, 2001): 0 of n reaches down to 0, n of n up to 1. */
export function jeffreys(events: number, n: number, level: number): Interval {
  const { alpha, beta, probability } = jeffreysBeta(events, n, level);
  return { low: events <= 0 ? 0 : quantile(probability.low, alpha, beta), high: events >= n ? 1 : quantile(probability.high, alpha, beta), level };
}
