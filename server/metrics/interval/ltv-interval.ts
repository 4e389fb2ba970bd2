import { evaluateMetric } from "../evaluate-metric";
import type { Interval } from "../value";
import { LEVEL, Z_80 } from "./normal";
import { jeffreys } from "./proportion";

/** Sums over the window's customer-months (x opening, y closing MRR, 0 when gone) and over the closing month. */
export interface Moments {
  months: number;
  opening: number;
  retained: number;
  openingMrr: number;
  retainedMrr: number;
  openingSquares: number;
  retainedSquares: number;
  products: number;
  /** Σx over the retained. */
  retainedOpeningMrr: number;
  customers: number;
  closingMrr: number;
  closingSquares: number;
}

interface RetentionAdjusted {
  value: number;
  arpa: number;
  gross_margin: number;
  retention: number;
  discount: number;
  nrr: number;
  cap_months: number;
  capped: boolean;
}

/**
 * 80 % interval of the retention-adjusted LTV, by the delta method on ln LTV = ln ARPA + ln r − ln(1 + d − g) + …,
 * with margin and d taken as known. A capped value keeps the cap as its upper end. Null where the logarithm has no
 * meaning: a value of 0 or below, nobody at risk.
 */
export function retentionAdjustedInterval(point: RetentionAdjusted, moments: Moments): Interval | null {
  const reach = retentionAdjustedReach(point, moments);
  if (!reach) return null;
  const { value } = point;
  const error = Z_80 * reach.error;
  if (reach.capped) return { low: value * Math.exp(-Math.hypot(Math.log(value / reach.atLowerNrr), error)), high: value, level: LEVEL };
  return { low: value / Math.exp(error), high: Math.max(value, Math.min(value * Math.exp(error), reach.ceiling)), level: LEVEL };
}

/**
 * What that interval is made of: the standard error of the logarithm, and the most the cap lets a value be; of a capped
 * value the error without that of net retention, and the value at the lower end of it: beyond the cap the derivative in g is
 * 0 or infinite, so the fall is computed, not linearised.
 */
type Reach = { capped: false; error: number; ceiling: number } | { capped: true; error: number; lowerNrr: number; atLowerNrr: number };

export function retentionAdjustedReach(point: RetentionAdjusted, moments: Moments): Reach | null {
  const { value, arpa, gross_margin, retention, nrr, discount, cap_months } = point;
  if (value <= 0 || moments.opening <= 0 || moments.openingMrr <= 0 || moments.customers <= 0) return null;
  const spread = retentionSpread(moments, retention, nrr);
  const payment = arpaError(moments) ** 2 + spread.retention / retention ** 2 + (2 * spread.retentionArpa) / retention;
  if (point.capped) {
    const lowerNrr = Math.max(0, nrr - Z_80 * Math.sqrt(spread.nrr));
    const atLowerNrr = evaluateMetric("ltv.retention_adjusted", { arpa, gross_margin, retention, discount, cap_months, nrr: lowerNrr }).value ?? value;
    return { capped: true, error: Math.sqrt(Math.max(0, payment)), lowerNrr, atLowerNrr };
  }
  const distance = 1 + discount - nrr;
  const growth = spread.nrr / distance ** 2 + (2 * spread.both) / (retention * distance) + (2 * spread.nrrArpa) / distance;
  return { capped: false, error: Math.sqrt(Math.max(0, payment + growth)), ceiling: (arpa * gross_margin * retention * cap_months) / (1 + discount) };
}

interface OverChurn {
  value: number;
  churned: number;
  atRisk: number;
  capMonths: number;
  capped: boolean;
}

/**
 * 80 % interval of amount ÷ churn: Jeffreys for churn, so that nobody having left among n still has a finite lower
 * end, joined with ARPA's error on the logarithmic scale.
 */
export function overChurnInterval(point: OverChurn, moments: Moments): Interval | null {
  const { value, atRisk, capped } = point;
  if (value <= 0 || atRisk <= 0 || moments.customers <= 0) return null;
  const { life, ends } = overChurnReach(point, moments);
  const arpa = Z_80 * arpaError(moments);
  const high = capped ? value : value * Math.exp(Math.hypot(Math.log(ends.high.life / life), arpa));
  return { low: value * Math.exp(-Math.hypot(Math.log(life / ends.low.life), arpa)), high, level: LEVEL };
}

/** What that interval is made of: the life that the churn gives, and at either end of the value the churn and its life. */
export function overChurnReach({ churned, atRisk, capMonths }: Pick<OverChurn, "churned" | "atRisk" | "capMonths">, moments: Moments) {
  const churn = jeffreys(churned, atRisk, LEVEL);
  const lifeAt = (rate: number) => Math.min(1 / rate, capMonths);
  const end = (rate: number) => ({ churn: rate, life: lifeAt(rate) });
  return { life: lifeAt(churned / atRisk), error: arpaError(moments), ends: { low: end(churn.high), high: end(churn.low) } };
}

/** Standard error of a monthly net retention, as a ratio estimator; null of a base without MRR at the opening. */
export function nrrError(moments: Moments, retention: number, nrr: number): number | null {
  return moments.opening > 0 && moments.openingMrr > 0 ? Math.sqrt(retentionSpread(moments, retention, nrr).nrr) : null;
}

/** Standard error of ARPA relative to it: a mean over the customers at the close. */
export function arpaError({ customers, closingMrr, closingSquares }: Moments): number {
  if (closingMrr <= 0) return 0;
  const excess = Math.max(0, (closingSquares * customers) / closingMrr ** 2 - 1);
  return Math.sqrt(excess / customers);
}

/**
 * Variances of r and g and their covariance, as ratio estimators. Half a customer of average size is added to those
 * who left: without it a base that lost nobody would look certain never to lose anybody.
 *
 * ARPA stands at the end of the same months, so what moved r and g moved it too: a customer's surprise (y − gx) − ARPA
 * (retained − r) is still in the closing base when the customer is, after half the window on average. Covariances with
 * ARPA are relative to it.
 */
function retentionSpread(moments: Moments, retention: number, nrr: number) {
  const { months, opening, openingMrr, openingSquares, customers, closingMrr } = moments;
  const lost = opening - moments.retained + 0.5;
  const share = Math.min(1, lost / (opening + 1));
  const residuals = moments.retainedSquares - 2 * nrr * moments.products + nrr ** 2 * openingSquares;
  const crossed = moments.retainedMrr - nrr * moments.retainedOpeningMrr - retention * (moments.retainedMrr - nrr * openingMrr);
  const account = share * (1 - share) * opening;
  const revenue = Math.max(0, residuals) + (0.5 * openingSquares) / opening;
  const both = crossed + (0.5 * openingMrr) / opening;
  const arpa = closingMrr / customers;
  const lasting = arpa > 0 ? retention ** ((months - 1) / 2) / closingMrr : 0;
  return {
    retention: account / opening ** 2,
    nrr: revenue / openingMrr ** 2,
    both: both / (opening * openingMrr),
    retentionArpa: (lasting * (both - arpa * account)) / opening,
    nrrArpa: (lasting * (revenue - arpa * both)) / openingMrr,
  };
}
