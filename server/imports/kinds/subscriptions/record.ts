import type { BillingInterval } from "@/server/metrics/billing-period";
import type { ChurnKind, StagedRecord, SubscriptionStatus } from "../../record";
import type { CouponLasting, SubscriptionKind } from "./words";

/** A share in parts per million, or minor units off each billing period. */
export interface Coupon {
  ppm: number | null;
  amount: string | null;
  lasts: CouponLasting;
  months: number | null;
}

/** What one row says of a subscription from a day on: several rows of one subscription tell how it changed. */
export interface SubscriptionRow extends StagedRecord {
  subscription: string;
  customer: string | null;
  name: string | null;
  email: string | null;
  country: string | null;
  channel: string | null;
  campaign: string | null;
  kind: SubscriptionKind;
  plan: string | null;
  interval: BillingInterval | null;
  interval_count: number;
  unit_amount: string | null;
  quantity: number;
  currency: string | null;
  coupon: Coupon | null;
  started_on: string;
  status: SubscriptionStatus;
  /** Null also when all that is known is that it has ended by the as-of date: that day is another in every file. */
  ended_on: string | null;
  end_unknown: boolean;
  /** Whatever ran before this row is over at its start: a pause, or what does not count yet. Left out where it is not, as `partner` is. */
  stops?: true;
  cancelled_on: string | null;
  trial_started_on: string | null;
  trial_ended_on: string | null;
  past_due_since: string | null;
  churn_category: string | null;
  churn_reason: string | null;
  churn_comment: string | null;
  churn_kind: ChurnKind | null;
  /** Left out where nothing is told, so that what was recorded before there were any still says the same. */
  partner?: string;
  margin_share_ppm?: number;
}
