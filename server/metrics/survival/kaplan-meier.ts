import { Z_95 } from "../interval/normal";
import type { RiskRow } from "./risk-table";

interface SurvivalRow {
  time: number;
  atRisk: number;
  events: number;
  survival: number;
  /** What the age adds to Greenwood's sum; null where everybody left. */
  variance: number | null;
  /** Of the survival itself; null once nobody is left. */
  stdError: number | null;
  /** 95 %, log-transformed. */
  lower: number | null;
  upper: number | null;
}

export interface SurvivalCurve {
  rows: SurvivalRow[];
  /** Null when more than half are still there at the end. */
  median: number | null;
}

/**
 * Kaplan & Meier (1958) with Greenwood's variance and the log transform, as R's `survfit` does by default: the interval
 * is exp(ln S ± 1.96 √Σ d/(n(n − d))), never above 1.
 */
export function kaplanMeier(table: readonly RiskRow[]): SurvivalCurve {
  let survival = 1;
  let greenwood = 0;
  const rows = table
    .filter(({ atRisk }) => atRisk > 0)
    .map(({ time, atRisk, events }): SurvivalRow => {
      survival *= 1 - events / atRisk;
      const added = events / (atRisk * (atRisk - events));
      greenwood += added;
      const variance = Number.isFinite(added) ? added : null;
      if (survival <= 0) return { time, atRisk, events, survival: 0, variance, stdError: null, lower: null, upper: null };
      const error = Math.sqrt(greenwood);
      return {
        time,
        atRisk,
        events,
        survival,
        variance,
        stdError: survival * error,
        lower: survival * Math.exp(-Z_95 * error),
        upper: Math.min(1, survival * Math.exp(Z_95 * error)),
      };
    });
  return { rows, median: medianOf(rows) };
}

const TOLERANCE = 1e-8;

/** Where the curve falls below a half; resting exactly on it, the middle of the rest, as R has it. */
function medianOf(rows: readonly SurvivalRow[]): number | null {
  const drops = rows.filter(({ events }) => events > 0);
  const index = drops.findIndex(({ survival }) => survival <= 0.5 + TOLERANCE);
  const [at, next] = [drops[index], drops[index + 1]];
  if (!at) return null;
  const rests = Math.abs(at.survival - 0.5) <= TOLERANCE;
  return rests && next ? (at.time + next.time) / 2 : at.time;
}
