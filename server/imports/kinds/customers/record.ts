import type { BillingInterval } from "@/server/metrics/billing-period";
import type { AttributeValue, ChurnKind, StagedRecord, SubscriptionStatus } from "../../record";

/** What one row of a customer file says. Dates are `YYYY-MM-DD` in the workspace's zone; amounts are minor units written as integers. */
export interface CustomerRecord extends StagedRecord {
  name: string | null;
  email: string | null;
  country: string | null;
  plan: string | null;
  interval: BillingInterval | null;
  interval_count: number;
  /** The price of one unit for one billing period. Null only when the row names no amount and `status` is `none`. */
  unit_amount: string | null;
  quantity: number;
  currency: string | null;
  /** Monthly recurring revenue, rounded half-even once; "0" when `status` is `none`. */
  mrr: string;
  started_on: string | null;
  /** Set when the start was derived from a tenure; null when the file gave a date. */
  tenure_months: number | null;
  status: SubscriptionStatus;
  /** The first day without service. On an active record it lies after the as-of date: a scheduled end. */
  ended_on: string | null;
  /** The end is only known as "by the as-of date" (undated churn): `ended_on` is then that date. */
  end_unknown: boolean;
  cancelled_on: string | null;
  churn_category: string | null;
  churn_reason: string | null;
  churn_comment: string | null;
  churn_kind: ChurnKind | null;
  channel: string | null;
  campaign: string | null;
  referred_by: string | null;
  referral_count: number | null;
  activated_on: string | null;
  attributes: Record<string, AttributeValue>;
}
