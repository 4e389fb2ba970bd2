import type { ChurnKind, StagedRecord } from "../../record";

/** What one row of a file of cancellations says. */
export interface CancellationRecord extends StagedRecord {
  /** As the file names the customer and the subscription; who and which those are only the database knows. */
  customer: string | null;
  email: string | null;
  subscription: string | null;
  cancelled_on: string;
  kind: ChurnKind;
  category: string | null;
  reason: string | null;
  comment: string | null;
  competitor: string | null;
  withdrawn: boolean;
  /** Null also where only that it was withdrawn is told. */
  withdrawn_on: string | null;
}
