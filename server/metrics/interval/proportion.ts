import quantile from "@stdlib/stats-base-dists-beta-quantile";
import type { Interval } from "../value";

/** Jeffreys interval of a proportion (Brown, Cai & DasGupta, 2001): 0 of n reaches down to 0, n of n up to 1. */
export function jeffreys(events: number, n: number, level: number): Interval {
  const [alpha, beta] = [events + 0.5, Math.max(0, n - events) + 0.5];
  const tail = (1 - level) / 2;
  return { low: events <= 0 ? 0 : quantile(tail, alpha, beta), high: events >= n ? 1 : quantile(1 - tail, alpha, beta), level };
}
