import type { BreakdownRow } from "../kpis/types";
import type { ReferralComparison } from "../metrics/referral/comparison";
import type { ReferralFunnel } from "../metrics/referral/funnel";
import type { DateOnly, MonthRange } from "../metrics/period";
import type { MetricValue } from "../metrics/value";
import type { Tile } from "../overview/types";

/** How far a referral has come: the days of its steps. */
export interface ReferralSteps {
  invitedOn: DateOnly | null;
  signedUpOn: DateOnly | null;
  paidOn: DateOnly | null;
  rewardedOn: DateOnly | null;
  /** Minor units. */
  reward: bigint | null;
  programme: string | null;
  /** Recorded by hand, and so to be taken back one by one. */
  byHand: boolean;
}

/** What a workspace knows of its referrals. */
export type ReferralSource =
  /** Who invited whom, in files of referrals or recorded by hand. */
  | "referrals"
  /** Only that customers were referred, by a field of theirs or the channel. */
  | "referred"
  /** Only how many each customer made. */
  | "counts"
  | "nothing";

export interface ReferralsAnswer {
  source: ReferralSource;
  tiles: Tile[];
  /** Null where no referral has ever been told. */
  funnel: ReferralFunnel | null;
}

export interface ComparisonAnswer extends ReferralComparison {
  /** The months whose churn and ARPA are compared: those LTV rests on. */
  window: MonthRange;
  ltvId: string;
}

/** Of a file that counts referrals and names nobody. */
export interface CountsAnswer {
  /** '0', '1', '2', '3+', then '' for those of whom nothing is told. */
  rows: BreakdownRow[];
  total: Record<string, MetricValue>;
  /** Customers ever of whom a number is told, and those with at least one referral. */
  told: number;
  referring: number;
}

