import type { StagedRecord } from "../../record";

/** A person as a file names one; who that is only the database knows. The email is in lower case. */
export interface Named {
  customer: string | null;
  email_lc: string | null;
}

/** What one row of a referral file says. The reward is minor units written as an integer, in the workspace's currency. */
export interface ReferralRecord extends StagedRecord {
  referrer: Named;
  referee: Named;
  invited_on: string | null;
  signed_up_on: string | null;
  paid_on: string | null;
  rewarded_on: string | null;
  reward: string | null;
  original_amount: string | null;
  currency: string | null;
  programme: string | null;
}
