/**
 * What every metric answers: a number or, never silently, the reason why there is none.
 * Money is in minor units wherever the product speaks; only the `metric` command keeps the caller's own unit.
 */
export type Unit = "money" | "rate" | "ratio" | "months" | "count";

export const REASONS = [
  "churn_dates_unknown",
  "no_churned_customers",
  "no_complete_month",
  "no_customers",
  "no_customers_at_start",
  "no_data",
  "no_longer_paying",
  "no_mature_cohort",
  "no_new_customers",
  "no_renewals_yet",
  "no_revenue",
  "no_spend",
  "not_converged",
  "not_finite",
  "not_recovered",
  "programme_not_shared",
  "sample_too_small",
  "spend_not_shared",
] as const;
export type Reason = (typeof REASONS)[number];

export const WARNINGS = [
  "capped_at_60_months",
  "churn_dates_unknown",
  "few_customers",
  "few_events",
  "geometric_fallback",
  "growth_extrapolated",
  "negative_margin",
  "no_spend",
  "partial_month",
  "projected",
  "selected_on_outcome",
  "short_history",
  "still_active_bias",
  "still_open",
] as const;
export type Warning = (typeof WARNINGS)[number];

/** Below this many customers a figure is an anecdote, below this many churned the churn is. */
export const FEW_CUSTOMERS = 30;
export const FEW_EVENTS = 5;

export interface Interval {
  low: number;
  high: number;
  level: number;
}

export interface MetricValue {
  value: number | null;
  unit: Unit;
  reason: Reason | null;
  warnings: Warning[];
  /** Customers behind the number: at risk for rates, new for CAC, in the group for ARPA and LTV. */
  n: number | null;
  /** Absent where no interval is defined, as for a sum. */
  interval?: Interval;
  /** Only beside a capped value: what the formula would answer without the cap. */
  uncapped?: number | "not_finite";
}

export function answer(unit: Unit, value: number, n: number | null = null): MetricValue {
  return Number.isFinite(value)
    ? { value, unit, reason: null, warnings: [], n }
    : unanswered(unit, "not_finite", n);
}

export function unanswered(unit: Unit, reason: Reason, n: number | null = null): MetricValue {
  return { value: null, unit, reason, warnings: [], n };
}

export function withWarnings(metric: MetricValue, warnings: Iterable<Warning>): MetricValue {
  const merged = new Set([...metric.warnings, ...warnings]);
  return merged.size === metric.warnings.length ? metric : { ...metric, warnings: [...merged] };
}
