import type { PrintedFormula } from "../metrics/formula/layout";
import type { CohortRow, ObservedAge } from "../metrics/kpis/types";
import type { LtvMethod } from "../metrics/settings";
import type { MetricValue } from "../metrics/value";
import type { ComparedMetric } from "../overview/types";

/** A factor and the rate that stands behind it. */
export interface Factor {
  factor: ComparedMetric;
  /** Churn behind life, NRR behind revenue, margin behind cost; the discount rate behind risk is a setting. */
  companion: ComparedMetric | null;
}

export interface LtvAnswer {
  method: LtvMethod;
  ltv: ComparedMetric;
  /** A third of the conservative value: the most a new customer may cost. Null without an interval. */
  ceiling: MetricValue;
  factors: { life: Factor; revenue: Factor; cost: Factor; risk: Factor };
  annualDiscountRate: number;
  /** The formula with the numbers filled in; null when there is no value. */
  formula: PrintedFormula | null;
}

export interface ObservedLtvAnswer {
  ages: ObservedAge[];
}

export interface CohortsAnswer {
  cohorts: CohortRow[];
}
