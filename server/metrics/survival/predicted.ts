import { answer, unanswered, withWarnings, type MetricValue } from "../value";
import { discountedLifetime } from "./lifetime";
import type { SurvivalModel } from "./model";

interface PredictedInputs {
  arpa: number;
  gross_margin: number;
  discount: number;
  /** A fitted curve, or the share still there after 0, 1, 2 … periods. */
  curve: SurvivalModel | readonly number[];
  capMonths?: number;
}

/** m × Σ_{t≥0} S(t)/(1 + d)^t: what a customer is worth from its first payment, included. Money in the unit of ARPA. */
export function predictedLtv({ arpa, gross_margin, discount, curve, capMonths }: PredictedInputs): MetricValue {
  const margin = arpa * gross_margin;
  const open = lifetimeOf(curve, discount, Infinity);
  const lifetime = capMonths === undefined ? open : lifetimeOf(curve, discount, capMonths);
  if (lifetime === null) return unanswered("money", "not_finite");
  const value = answer("money", margin * lifetime);
  if (margin < 0) return withWarnings(value, ["negative_margin"]);
  if (open !== null && open <= lifetime) return value;
  return withWarnings({ ...value, uncapped: open === null ? "not_finite" : margin * open }, ["capped_at_60_months"]);
}

function lifetimeOf(curve: PredictedInputs["curve"], discount: number, terms: number): number | null {
  if (!isList(curve)) return discountedLifetime(curve, discount, terms);
  return curve.slice(0, terms).reduce((total, share, t) => total + share / (1 + discount) ** t, 0);
}

const isList = (curve: PredictedInputs["curve"]): curve is readonly number[] => Array.isArray(curve);
