import { invert } from "./linear";
import { hazardsOf, type SurvivalModel } from "./model";
import { minimise } from "./nelder-mead";
import type { RiskRow } from "./risk-table";

export interface Fit {
  model: SurvivalModel;
  logLikelihood: number;
  aic: number;
  converged: boolean;
  /** What the fit started as, when the data could not tell customers apart and the geometric curve is reported. */
  fallback: "sbg" | "bdw" | null;
  /** Covariance of the logarithms of the parameters, from the information matrix; null where it does not exist. */
  covariance: number[][] | null;
}

/** Logarithms of parameters end here, above and below: beyond, α and β only grow together and the curve does not change. */
const BOUND = Math.log(1e6);
/** A duration dependence beyond this puts all churn into one age: a shape drawn through too few points. */
const STEEPEST = Math.log(20);
/** α and β of this size: the beta distribution has shrunk to a point, all customers are alike. */
const NO_HETEROGENEITY = Math.log(1e4);
const BDW_PARAMETERS = 3;
/** A heterogeneity that gains less likelihood than this is none. */
const NEGLIGIBLE_GAIN = 1e-4;

/** Σ events ln h + survivors ln(1 − h): the likelihood of right-censored renewals, pooled over cohorts. */
export function logLikelihood(model: SurvivalModel, table: readonly RiskRow[]): number {
  const hazardAt = hazardsOf(model);
  return table.reduce((total, { time, atRisk, events }) => {
    const hazard = hazardAt(time);
    return total + weighted(events, Math.log(hazard)) + weighted(atRisk - events, Math.log1p(-hazard));
  }, 0);
}

export function fitGeometric(table: readonly RiskRow[]): Fit {
  const atRisk = table.reduce((total, row) => total + row.atRisk, 0);
  const events = table.reduce((total, row) => total + row.events, 0);
  const churn = atRisk > 0 ? events / atRisk : 0;
  const model: SurvivalModel = { kind: "geometric", churn };
  const value = logLikelihood(model, table);
  // Of ln c: 1/I with I = n c/(1 − c).
  const covariance = churn > 0 && churn < 1 ? [[(1 - churn) / (atRisk * churn)]] : null;
  return { model, logLikelihood: value, aic: 2 - 2 * value, converged: atRisk > 0, fallback: null, covariance };
}

/** Maximum likelihood of the shifted-beta-geometric model; the geometric one where customers look alike. */
export function fitSbg(table: readonly RiskRow[]): Fit {
  return fit(table, "sbg", [0, 1], ([alpha = 0, beta = 0]) => ({ kind: "sbg", alpha: Math.exp(alpha), beta: Math.exp(beta) }));
}

/** Maximum likelihood of the beta-discrete-Weibull model. */
export function fitBdw(table: readonly RiskRow[]): Fit {
  return fit(table, "bdw", [0, 1, 0], ([gamma = 0, delta = 0, c = 0]) => ({
    kind: "bdw",
    gamma: Math.exp(gamma),
    delta: Math.exp(delta),
    c: Math.exp(c),
  }));
}

/** The fit with the lower AIC: duration dependence has to earn its parameter, on more ages than it has parameters. */
export function chooseFit(table: readonly RiskRow[]): { used: Fit; candidates: Fit[] } {
  const candidates = [fitSbg(table), ...(table.length > BDW_PARAMETERS ? [fitBdw(table)] : [])];
  const [first, ...others] = candidates.filter(({ converged }) => converged);
  const used = others.reduce((best, candidate) => (candidate.aic < best.aic ? candidate : best), first ?? fitGeometric(table));
  return { used, candidates };
}

function fit(table: readonly RiskRow[], kind: "sbg" | "bdw", start: number[], modelAt: (logs: number[]) => SurvivalModel): Fit {
  const geometric = fitGeometric(table);
  const cost = (logs: number[]) => (Math.max(...logs.map(Math.abs)) > BOUND ? Infinity : -logLikelihood(modelAt(logs), table));
  // A second descent from the first one's end gets off a simplex that has gone flat.
  const found = minimise(cost, minimise(cost, start).at);
  const grown = kind === "sbg" && Math.max(...found.at) > NO_HETEROGENEITY;
  const alike = grown || -found.value - geometric.logLikelihood < NEGLIGIBLE_GAIN;
  const steep = kind === "bdw" && (found.at[2] ?? 0) > STEEPEST;
  if (alike || steep || !found.converged) return { ...geometric, converged: alike && !steep && geometric.converged, fallback: kind };
  return {
    model: modelAt(found.at),
    logLikelihood: -found.value,
    aic: 2 * start.length + 2 * found.value,
    converged: true,
    fallback: null,
    covariance: covarianceAt(cost, found.at),
  };
}

const STEP = 1e-4;

/**
 * Inverse of the observed information: second differences of the negative log-likelihood. A parameter that stopped at
 * the bound is taken as known.
 */
function covarianceAt(cost: (at: number[]) => number, at: readonly number[]): number[][] | null {
  const free = at.flatMap((value, axis) => (value < BOUND - 10 * STEP ? [axis] : []));
  const shifted = (...moves: [axis: number, by: number][]) =>
    cost(at.map((value, index) => value + moves.reduce((total, [axis, by]) => total + (axis === index ? by : 0), 0)));
  const cross = (i: number, j: number) => (a: number, b: number) => shifted([i, a * STEP], [j, b * STEP]);
  const second = (of: (a: number, b: number) => number) => (of(1, 1) - of(1, -1) - of(-1, 1) + of(-1, -1)) / (4 * STEP * STEP);
  const inverse = invert(free.map((i) => free.map((j) => second(cross(i, j)))));
  if (!inverse?.every((row, index) => Number.isFinite(row[index]) && (row[index] ?? 0) >= 0)) return null;
  return at.map((_, i) => at.map((__, j) => inverse[free.indexOf(i)]?.[free.indexOf(j)] ?? 0));
}

/** 0 × ln 0 is 0: nobody did what had no chance. */
const weighted = (count: number, log: number) => (count === 0 ? 0 : count * log);
