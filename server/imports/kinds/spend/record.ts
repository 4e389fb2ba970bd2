import type { StagedRecord } from "../../record";
import type { SpendCategory, SpendPurpose } from "./words";

/** What one row of a spend file says. Amounts are minor units written as integers; a credit is negative. */
export interface SpendRecord extends StagedRecord {
  /** The day; the first of the month when the file only says the month. */
  spent_on: string;
  month: string;
  channel: string;
  campaign: string | null;
  category: SpendCategory;
  purpose: SpendPurpose;
  /** In the workspace's currency. */
  amount: string;
  original_amount: string;
  currency: string;
}
