import type { StagedRecord } from "../../record";
import type { Survey } from "./words";

/** What one row of a file of survey answers says. */
export interface SatisfactionRecord extends StagedRecord {
  /** As the file names the customer; who that is only the database knows. */
  customer: string | null;
  email: string | null;
  answered_on: string;
  survey: Survey;
  /** Whole, on the scale of its survey. */
  score: number;
  comment: string | null;
}
