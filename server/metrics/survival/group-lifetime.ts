import { Z_80, LEVEL } from "../interval/normal";
import { jeffreys } from "../interval/proportion";
import { oncePer } from "../once";
import { answer, unanswered, type MetricValue, type Warning } from "../value";
import type { Fit } from "./fit";
import type { TermFit } from "./group-fit";
import { discountedLifetime, residualLifetime } from "./lifetime";
import type { SurvivalModel } from "./model";

/** Discount over a billing period from the monthly one, and what a period's months are worth at its start. */
function perPeriod(termMonths: number, monthlyDiscount: number) {
  const discount = (1 + monthlyDiscount) ** termMonths - 1;
  const months = Array.from({ length: termMonths }, (_, month) => (1 + monthlyDiscount) ** -month);
  return { discount, worth: months.reduce((total, month) => total + month, 0) };
}

/**
 * Discounted months of MRR a customer of each age, in months from 0, is still expected to bring: MRR × margin × this is
 * its residual value. Null where it has no end.
 */
export function residualMonths({ used, termMonths }: TermFit, monthlyDiscount: number, ages: number): (number | null)[] {
  const { discount, worth } = perPeriod(termMonths, monthlyDiscount);
  const byPeriod = Array.from({ length: Math.ceil(ages / termMonths) }, (_, period) => residualLifetime(used.model, discount, period + 1));
  return Array.from({ length: ages }, (_, age) => {
    const periods = byPeriod[Math.floor(age / termMonths)] ?? null;
    return periods === null ? null : periods * worth;
  });
}

const capped = oncePer((_fit: TermFit) => new Map<string, readonly number[]>());

/** The same no longer than the cap, which is all there is to say of what has no end. Kept with the fit: a page asks for it again with each number made of it. */
export function cappedResidualMonths(fit: TermFit, monthlyDiscount: number, ages: number, capMonths: number): readonly number[] {
  const key = `${monthlyDiscount} ${ages} ${capMonths}`;
  const known = capped(fit).get(key);
  if (known) return known;
  const found = residualMonths(fit, monthlyDiscount, ages).map((months) => Math.min(months ?? capMonths, capMonths));
  capped(fit).set(key, found);
  return found;
}

/** The same at one age, without a cap, and how far the fit may be off: the variance is null where it cannot say. */
export function residualAt({ used, termMonths }: TermFit, monthlyDiscount: number, age: number): { months: number | null; variance: number | null } {
  const { discount, worth } = perPeriod(termMonths, monthlyDiscount);
  const period = Math.floor(age / termMonths) + 1;
  const months = (model: SurvivalModel) => {
    const periods = residualLifetime(model, discount, period);
    return periods === null ? null : periods * worth;
  };
  return { months: months(used.model), variance: used.covariance && varianceOf(used, (model) => months(model) ?? 0) };
}

interface GroupPrediction {
  /** Monthly margin per account, minor units. */
  margin: number;
  /** Standard error of ARPA relative to it. */
  arpaError: number;
  monthlyDiscount: number;
  customers: number;
}

/**
 * Predicted LTV of a group: margin × the discounted months its terms' curves expect, weighted by MRR, with the 80 %
 * interval that follows from each fit's information matrix, or of a constant churn that nobody or everybody had from
 * the Jeffreys interval of it. Minor units.
 */
export function predictedGroupLtv(fits: readonly TermFit[], { margin, arpaError, monthlyDiscount, customers }: GroupPrediction): MetricValue {
  const weight = fits.reduce((total, { mrr }) => total + mrr, 0);
  if (weight <= 0) return unanswered("money", "no_customers", customers);
  if (fits.some(({ used, mrr }) => mrr > 0 && !used.converged)) return unanswered("money", "not_converged", customers);
  const parts = fits
    .filter(({ mrr }) => mrr > 0)
    .map((fit) => {
      const { discount, worth } = perPeriod(fit.termMonths, monthlyDiscount);
      const { periods, variance } = lifetimeAt(fit.used, discount);
      const each = (worth * fit.mrr) / weight;
      const bounds = fit.used.covariance ? { low: periods, high: periods } : constantBounds(fit, discount);
      return { months: periods === null ? null : periods * each, variance: variance * each * each, bounds, each };
    });
  const total = parts.reduce<number | null>((sum, part) => (sum === null || part.months === null ? null : sum + part.months), 0);
  if (total === null) return unanswered("money", "not_finite", customers);
  const value = margin * total;
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  const warnings: Warning[] = fits.some(({ used }) => used.fallback !== null) ? ["geometric_fallback"] : [];
  if (value <= 0) return { ...answer("money", value, customers), warnings: margin < 0 ? [...warnings, "negative_margin"] : warnings };
  const error = Z_80 * Math.hypot(Math.sqrt(variance) / total, arpaError);
  const end = (of: "low" | "high") => {
    const months = parts.reduce<number | null>((sum, { bounds, each }) => (sum === null || !bounds || bounds[of] === null ? null : sum + bounds[of] * each), 0);
    return months === null ? null : value * Math.exp((of === "low" ? -1 : 1) * Math.hypot(error, Math.log(months / total)));
  };
  const [low, high] = [end("low"), end("high")];
  if (low === null || high === null) return { ...answer("money", value, customers), warnings };
  return { ...answer("money", value, customers), warnings, interval: { low, high, level: LEVEL } };
}

/** Periods that a constant churn leaves which nobody had, or everybody, at the ends of its Jeffreys interval; null of another curve. */
function constantBounds({ used: { model }, table }: TermFit, discount: number): { low: number | null; high: number | null } | null {
  if (model.kind !== "geometric") return null;
  const sum = (of: "events" | "atRisk") => table.reduce((total, row) => total + row[of], 0);
  const churn = jeffreys(sum("events"), sum("atRisk"), LEVEL);
  const periods = (at: number) => discountedLifetime({ kind: "geometric", churn: at }, discount);
  return { low: periods(churn.high), high: periods(churn.low) };
}

interface Lifetime {
  /** Discounted expected lifetime in periods; null where it has no end. */
  periods: number | null;
  variance: number;
}

const lifetimes = oncePer((_fit: Fit) => new Map<number, Lifetime>());

/** Kept with the fit: a page asks for the same curve by method, by group and by lever. */
function lifetimeAt(fit: Fit, discount: number): Lifetime {
  const known = lifetimes(fit).get(discount);
  if (known) return known;
  const found = { periods: discountedLifetime(fit.model, discount), variance: varianceOf(fit, (model) => discountedLifetime(model, discount) ?? 0) };
  lifetimes(fit).set(discount, found);
  return found;
}

const STEP = 1e-3;

/** Delta method: gradient in the logarithms of the parameters, times their covariance. Of several numbers that follow from a curve. */
export function variancesOf({ model, covariance }: Fit, of: (model: SurvivalModel) => number[]): number[] {
  if (!covariance) return of(model).map(() => 0);
  const shifts = covariance.map((_, axis) => ({ above: of(shifted(model, axis, STEP)), below: of(shifted(model, axis, -STEP)) }));
  return (shifts[0]?.above ?? []).map((_, at) => {
    const gradient = shifts.map(({ above, below }) => ((above[at] ?? 0) - (below[at] ?? 0)) / (2 * STEP));
    const variance = covariance.reduce((total, row, i) => total + row.reduce((sum, value, j) => sum + value * (gradient[i] ?? 0) * (gradient[j] ?? 0), 0), 0);
    return Math.max(0, variance);
  });
}

export const varianceOf = (fit: Fit, of: (model: SurvivalModel) => number): number => variancesOf(fit, (model) => [of(model)])[0] ?? 0;

function shifted(model: SurvivalModel, axis: number, by: number): SurvivalModel {
  const move = (value: number, index: number) => (index === axis ? value * Math.exp(by) : value);
  if (model.kind === "sbg") return { ...model, alpha: move(model.alpha, 0), beta: move(model.beta, 1) };
  if (model.kind === "geometric") return { ...model, churn: Math.min(1, move(model.churn, 0)) };
  return { ...model, gamma: move(model.gamma, 0), delta: move(model.delta, 1), c: move(model.c, 2) };
}
