import type { GrossMarginSource } from "./margin/margin-table";

/** Workspace conventions that change a number. Each is shown in Explain beside the numbers that use it. */
export interface MetricSettings {
  /** Annual, as a fraction. */
  annualDiscountRate: number;
  churnDenominator: ChurnDenominator;
  ltvMethod: LtvMethod;
  ltvCapMonths: number;
  ltvWindowMonths: number;
  /** Months between spending and the new customers it brings. */
  cacLagMonths: number;
  /** Where the gross margin at the end of the range comes from. */
  grossMarginSource: GrossMarginSource;
}

type ChurnDenominator = "opening" | "opening_plus_new";

export const LTV_METHODS = [
  "retention_adjusted",
  "margin_over_churn",
  "lifetime_average",
  "transactional",
  "observed",
  "predicted",
  "revenue_over_churn",
] as const;
export type LtvMethod = (typeof LTV_METHODS)[number];

export const DEFAULT_SETTINGS: MetricSettings = {
  annualDiscountRate: 0.08,
  churnDenominator: "opening",
  ltvMethod: "retention_adjusted",
  ltvCapMonths: 60,
  ltvWindowMonths: 6,
  cacLagMonths: 0,
  grossMarginSource: "workspace",
};

/** (1 + d)^(1/12) − 1: the rate that compounds to the annual one. */
export function monthlyDiscount(annualRate: number): number {
  return Math.expm1(Math.log1p(annualRate) / 12);
}
