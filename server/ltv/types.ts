import type { PrintedFormula } from "../metrics/formula/layout";
import type { MonthRange } from "../metrics/period";
import type { LtvMethod } from "../metrics/settings";
import type { MetricValue } from "../metrics/value";
import type { ComparedMetric } from "../overview/types";

/** The rate a factor stands on: churn behind life, NRR behind revenue, margin behind cost. */
export interface Companion extends ComparedMetric {
  /** The months it was pooled over: those of the LTV, not of the page. */
  window: MonthRange;
}

export interface Factor {
  factor: ComparedMetric;
  /** Null for risk: the discount rate is a setting. */
  companion: Companion | null;
}

export interface LtvAnswer {
  method: LtvMethod;
  ltv: ComparedMetric;
  /** A third of the LTV; a third of the conservative one is the lower end of its interval. */
  ceiling: MetricValue;
  factors: { life: Factor; revenue: Factor; cost: Factor; risk: Factor };
  annualDiscountRate: number;
  /** The formula with the numbers filled in; null when there is no value. */
  formula: PrintedFormula | null;
}
