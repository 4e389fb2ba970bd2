import type { MonthCell } from "../cells";
import { roundToMinor } from "../money";
import { inRange, lastCompleteMonth, trailing, type DateOnly } from "../period";
import type { MetricValue, Reason } from "../value";

/** Months whose new referred customers tell the pace. */
const PACE_MONTHS = 3;

/**
 * New referred customers a month over the last complete months, by which a monthly cost is shared.
 *
 * @param referred month cells of those who were referred
 */
export function referralPace(referred: readonly MonthCell[], dataDate: DateOnly): number {
  const window = trailing(lastCompleteMonth(dataDate), PACE_MONTHS);
  const won = referred.reduce((total, { month, newCustomers }) => total + (inRange(month, window) ? newCustomers : 0), 0);
  return won / PACE_MONTHS;
}

/** What a programme promises, minor units. */
export interface Incentives {
  referrerReward: number;
  refereeReward: number;
  /** For every month it runs, beside the rewards. */
  monthlyCost: number;
}

/** Whole minor units, as they are shown: what may cost "at most 1,529.15" may cost that much. */
export interface IncentiveCheck {
  /** Both rewards: what each new referred customer costs, whoever it is. */
  rewards: number;
  /** The share of the monthly cost each carries, at the pace of new referred customers so far; null without a pace. */
  fixed: number | null;
  /** What a referred customer costs in all, as far as it is known. */
  cost: number;
  /** A third of the conservative LTV: the most a new customer should cost. */
  ceiling: number | null;
  /** Of the ceiling, once the customer is paid for; less than nothing above it. */
  leaves: number | null;
  /** `unknown` with the reason why there is no ceiling. */
  verdict: "inside" | "above" | "unknown";
  reason: Reason | null;
  /** New referred customers a month that the monthly cost is shared by. */
  pace: number;
}

/**
 * Rewards for both sides and the cost of the programme against the CAC ceiling, before anything is promised (METRICS §7:
 * the ceiling of the conservative LTV, the lower end of its 80 % interval).
 *
 * @param ceiling the metric `cac_ceiling`, minor units and parts of them
 * @param pace new referred customers a month so far, 0 when there were none
 */
export function checkIncentives({ referrerReward, refereeReward, monthlyCost }: Incentives, ceiling: MetricValue, pace: number): IncentiveCheck {
  const rewards = referrerReward + refereeReward;
  const fixed = monthlyCost === 0 ? 0 : pace > 0 ? roundToMinor(monthlyCost / pace) : null;
  const cost = rewards + (fixed ?? 0);
  const conservative = ceiling.interval ? roundToMinor(ceiling.interval.low) : null;
  const shared = { rewards, fixed, cost, ceiling: conservative, pace };
  if (conservative === null) return { ...shared, leaves: null, verdict: "unknown", reason: ceiling.reason ?? "sample_too_small" };
  const leaves = conservative - cost;
  return { ...shared, leaves, verdict: leaves >= 0 ? "inside" : "above", reason: null };
}
