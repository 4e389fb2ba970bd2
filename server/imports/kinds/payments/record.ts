import type { StagedRecord } from "../../record";
import type { PaymentStatus } from "./words";

/** What one row of a payment file says. Amounts are minor units written as integers, never negative: a refund has its own. */
export interface PaymentRecord extends StagedRecord {
  /** As the file names the customer; who that is only the database knows. */
  customer: string | null;
  email: string | null;
  paid_on: string;
  status: PaymentStatus;
  method: string | null;
  /** In the workspace's currency. */
  amount: string;
  /** What of it, or of an earlier payment, was given back, and when. */
  refunded: string;
  refunded_on: string;
  original_amount: string;
  currency: string;
}
