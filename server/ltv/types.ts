import type { Change } from "../metrics/change";
import type { PrintedFormula } from "../metrics/formula/layout";
import type { Covered, LifeMonth } from "../metrics/kpis/life-curve";
import type { Prediction, TermPrediction } from "../metrics/kpis/prediction";
import type { Lever } from "../metrics/kpis/sensitivity";
import type { MonthRange, YearMonth } from "../metrics/period";
import type { LtvMethod } from "../metrics/settings";
import type { MetricValue, Reason } from "../metrics/value";
import type { ComparedMetric, TrendedMetric } from "../overview/types";

/** The rate a factor stands on: churn behind life, NRR behind revenue, margin behind cost. */
export interface Companion extends ComparedMetric {
  /** The months it was pooled over: those of the LTV, not of the page. */
  window: MonthRange;
  /** Those of the LTV it is held against; null where nothing is. */
  earlier: MonthRange | null;
}

export interface Factor {
  /** With a year of it, month by month; none where each month would need a survival curve of its own. */
  factor: TrendedMetric;
  /** Null for risk: the discount rate is a setting. */
  companion: Companion | null;
}

export interface LtvAnswer {
  method: LtvMethod;
  ltv: TrendedMetric;
  /** A third of the LTV; a third of the conservative one is the lower end of its interval. */
  ceiling: MetricValue;
  factors: { life: Factor; revenue: Factor; cost: Factor; risk: Factor };
  annualDiscountRate: number;
  /** The formula with the numbers filled in; null when there is no value. */
  formula: PrintedFormula | null;
}

/** One way of counting LTV beside the one in use. */
export interface MethodRow {
  method: LtvMethod;
  id: string;
  metric: MetricValue;
  /** Against the method in use; null for itself, and where either has no value. */
  difference: Change | null;
  /** What it rests on and the method in use does not, as `trait.value`. */
  apart: string[];
}

export interface MethodsAnswer {
  method: LtvMethod;
  rows: MethodRow[];
}

export interface LifeAnswer {
  range: MonthRange;
  until: YearMonth;
  months: LifeMonth[];
  /** Why the curve is not carried on; null when it is. */
  reason: Reason | null;
  /** As far as it was observed in what the page is held against; empty where that is nothing. */
  before: LifeMonth[];
  cac: MetricValue;
  /** Age at which the curve has paid back the CAC; null when it does not, or there is none. */
  covered: Covered | null;
}

/** The survival curve behind a prediction, held against what was observed and against months hidden from it. */
export interface PredictionAnswer extends Pick<Prediction, "until" | "reason" | "warnings" | "observed" | "curve" | "backtest"> {
  terms: Pick<TermPrediction, "termMonths" | "customers" | "reason" | "model" | "candidates">[];
}

/** The LTV under other assumptions, with what that changes. */
export interface MovedLtv {
  metric: MetricValue;
  change: Change | null;
}

export interface SensitivityAnswer {
  ltv: MetricValue;
  levers: { lever: Lever; lower: MovedLtv; higher: MovedLtv }[];
  /** The lever whose favourable step raises the LTV most, by this share of it. */
  best: { lever: Lever; step: "lower" | "higher"; gain: number } | null;
}
