import type { ModelAnswer } from "../registry/types";
import type { Fit } from "./fit";
import type { SurvivalCurve } from "./kaplan-meier";
import type { LogRank } from "./log-rank";
import { survivalCurve } from "./model";

/** Answers that no single number holds, under the names METRICS §11 gives their parts. */

export function curveAnswer({ rows, median }: SurvivalCurve): ModelAnswer {
  const named = rows.map(({ time, atRisk, events, survival, stdError, lower, upper }) => ({
    time,
    at_risk: atRisk,
    events,
    survival,
    std_error: stdError,
    lower,
    upper,
  }));
  return { value: { rows: named, median }, unit: "table", reason: null, warnings: [], n: rows[0]?.atRisk ?? 0 };
}

export function chiSquareAnswer(test: LogRank | null): ModelAnswer {
  if (!test) return { value: null, unit: "table", reason: "sample_too_small", warnings: [], n: null };
  const { chiSquare, df, p, observed, expected } = test;
  return { value: { chi_square: chiSquare, df, p, observed, expected }, unit: "table", reason: null, warnings: [], n: null };
}

export function fitAnswer({ model, logLikelihood, aic, converged, fallback }: Fit, horizon: number): ModelAnswer {
  const names = fallback === "bdw" ? ["gamma", "delta", "c"] : ["alpha", "beta"];
  // The parameters asked for have no value where the geometric curve stands in for them.
  const missing = fallback ? Object.fromEntries(names.map((name) => [name, null])) : {};
  const value = { ...missing, ...model, log_likelihood: logLikelihood, aic, converged, survival: survivalCurve(model, horizon) };
  return { value, unit: "table", reason: null, warnings: fallback ? ["geometric_fallback"] : [], n: null };
}
