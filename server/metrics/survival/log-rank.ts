import gammainc from "@stdlib/math-base-special-gammainc";
import { solve } from "./linear";
import type { RiskRow } from "./risk-table";

export interface LogRank {
  chiSquare: number;
  df: number;
  p: number;
  observed: number[];
  expected: number[];
}

/** A time at which somebody left: at risk and left in each group and in all, and how far the left of a group spread by chance. */
interface Term {
  time: number;
  atRisk: number[];
  left: number[];
  all: number;
  allLeft: number;
  /** Variance of the hypergeometric but for the groups’ shares. */
  spread: number;
}

/** What the test sums, time by time. */
export function logRankTerms(tables: readonly (readonly RiskRow[])[]): Term[] {
  const times = [...new Set(tables.flatMap((table) => table.filter(({ events }) => events > 0).map(({ time }) => time)))];
  return times.map((time) => {
    const atRisk = tables.map((table) => riskAt(table, time));
    const left = tables.map((table) => table.find((row) => row.time === time)?.events ?? 0);
    const [all, allLeft] = [sum(atRisk), sum(left)];
    return { time, atRisk, left, all, allLeft, spread: all > 1 ? (allLeft * (all - allLeft)) / (all - 1) : 0 };
  });
}

/**
 * Log-rank test between disjoint groups (Mantel, 1966), ties by the hypergeometric variance. One risk table per group.
 * Null when it cannot be told apart: fewer than two groups with anybody at risk, or no event.
 */
export function logRank(tables: readonly (readonly RiskRow[])[]): LogRank | null {
  const terms = logRankTerms(tables);
  const size = tables.length;
  const observed = tables.map((table) => table.reduce((total, { events }) => total + events, 0));
  const expected = tables.map(() => 0);
  const covariance = tables.map(() => tables.map(() => 0));
  for (const { atRisk, all, allLeft, spread } of terms) {
    for (const [i, n] of atRisk.entries()) {
      expected[i] = (expected[i] ?? 0) + (allLeft * n) / all;
      const row = covariance[i] ?? [];
      for (const [j, m] of atRisk.entries()) row[j] = (row[j] ?? 0) + spread * (n / all) * ((i === j ? 1 : 0) - m / all);
    }
  }
  const df = size - 1;
  const differences = observed.map((count, index) => count - (expected[index] ?? 0)).slice(0, df);
  const solution = df > 0 && terms.length > 0 ? solve(covariance.slice(0, df).map((row) => row.slice(0, df)), differences) : null;
  if (!solution) return null;
  const chiSquare = Math.max(0, sum(differences.map((difference, index) => difference * (solution[index] ?? 0))));
  return { chiSquare, df, p: gammainc(chiSquare / 2, df / 2, true, true), observed, expected };
}

/** At risk at a time between two rows: those at risk at the next one, since nobody is seen to go before it. */
function riskAt(table: readonly RiskRow[], time: number): number {
  return table.find((row) => row.time >= time)?.atRisk ?? 0;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
