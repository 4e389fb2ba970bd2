import betaln from "@stdlib/math-base-special-betaln";

/** A survival curve S(t) over whole billing periods t = 0, 1, 2 …, S(0) = 1. */
export type SurvivalModel =
  /** Every customer has a churn of its own, drawn from a beta distribution (Fader & Hardie, 2007). */
  | { kind: "sbg"; alpha: number; beta: number }
  /** As sBG, and churn changes with age: t becomes t^c (beta-discrete-Weibull). */
  | { kind: "bdw"; gamma: number; delta: number; c: number }
  /** All customers alike: what sBG becomes when there is no heterogeneity. */
  | { kind: "geometric"; churn: number };

export const parametersOf = ({ kind }: SurvivalModel): number => ({ geometric: 1, sbg: 2, bdw: 3 })[kind];

/** S(t), also between the periods. */
export function survivalAt(model: SurvivalModel, t: number): number {
  return t <= 0 ? 1 : Math.exp(logSurvival(model, t));
}

export function logSurvival(model: SurvivalModel, t: number): number {
  if (t <= 0) return 0;
  if (model.kind === "geometric") return t * Math.log1p(-model.churn);
  if (model.kind === "sbg") return betaln(model.alpha, model.beta + t) - betaln(model.alpha, model.beta);
  return betaln(model.gamma, model.delta + t ** model.c) - betaln(model.gamma, model.delta);
}

/**
 * The curve of customers who leave `factor` times as often, at every age: exactly so in the sBG and the geometric curve,
 * to first order in the BdW. No churn passes 1.
 */
export function withChurn(model: SurvivalModel, factor: number): SurvivalModel {
  if (model.kind === "geometric") return { ...model, churn: Math.min(1, model.churn * factor) };
  // The hazard is α over a sum that stays the same.
  if (model.kind === "sbg") return { ...model, alpha: model.alpha * factor, beta: Math.max(LEAST, model.beta - model.alpha * (factor - 1)) };
  return { ...model, gamma: model.gamma * factor, delta: Math.max(LEAST, model.delta - model.gamma * (factor - 1)) };
}

const LEAST = 1e-9;

/** S(0) … S(horizon). */
export function survivalCurve(model: SurvivalModel, horizon: number): number[] {
  return Array.from({ length: horizon + 1 }, (_, t) => survivalAt(model, t));
}

/**
 * Share of those standing at the start of period t who leave in it, for ages asked in rising order: the likelihood asks
 * for them thousands of times, and the survival of one age is the start of the next.
 */
export function hazardsOf(model: SurvivalModel): (t: number) => number {
  if (model.kind === "geometric") return () => model.churn;
  if (model.kind === "sbg") return (t) => model.alpha / (model.alpha + model.beta + t - 1);
  const { gamma, delta, c } = model;
  const logAt = (t: number) => betaln(gamma, delta + t ** c);
  let last = { t: 0, log: betaln(gamma, delta) };
  return (t) => {
    const before = last.t === t - 1 ? last.log : logAt(t - 1);
    last = { t, log: logAt(t) };
    return -Math.expm1(last.log - before);
  };
}

/**
 * The power with which S(t) falls in the far future, t^−power: at 1 or below, an undiscounted lifetime has no end.
 * Infinite for the geometric curve, which falls faster than any power.
 */
export function tailPower(model: SurvivalModel): number {
  if (model.kind === "geometric") return model.churn > 0 ? Infinity : 0;
  return model.kind === "sbg" ? model.alpha : model.gamma * model.c;
}
