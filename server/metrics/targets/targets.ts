import { metricSpec } from "../registry";
import type { MetricSpec } from "../registry/types";
import type { Unit } from "../value";

/** The key figures of the Overview, in its order. */
export const OVERVIEW_IDS = [
  "ltv.retention_adjusted",
  "ltv_to_cac",
  "cac_payback",
  "mrr",
  "arr",
  "customers",
  "arpa",
  "gross_margin",
  "customer_churn_rate",
  "nrr",
  "cac",
] as const;

/** The metrics a workspace can set a target for: those, and what CAC, Payback, the churn reasons and Referrals have beside them. */
export const TARGET_IDS = [
  ...OVERVIEW_IDS,
  "cac.paid",
  "cac_payback.cohort",
  "cac_payback.inside_12",
  "cash_tied_up",
  "churn_without_reason",
  "referral.rate",
  "referral.k_factor",
  "referral.conversion",
  "referral.program_cac",
  "referral.program_roi",
] as const;
export type TargetId = (typeof TARGET_IDS)[number];

/** Targets by metric, in the unit of the metric. */
export type Targets = Partial<Record<string, number>>;

const MILLION = 1_000_000;

/** Targets are kept as whole numbers: money in minor units, counts as they are, everything else in millionths. */
const scaleOf = (unit: Unit) => (unit === "money" || unit === "count" ? 1 : MILLION);

export const storedTarget = (id: TargetId, value: number): number => Math.round(value * scaleOf(metricSpec(id).unit));
export const targetOf = (id: TargetId, stored: number): number => stored / scaleOf(metricSpec(id).unit);

export const isTargetId = (id: string): id is TargetId => (TARGET_IDS as readonly string[]).includes(id);

/** Which way a target is reached from: every metric with a target has a direction. */
export function towards({ id, favourable }: Pick<MetricSpec, "id" | "favourable">): "up" | "down" {
  if (favourable === "neither") throw new Error(`${id} has no favourable direction, and so no target.`);
  return favourable;
}
