import type { SQL } from "drizzle-orm";

/** Where the lines of a kind are kept, each under its source and key. */
export interface LineTable {
  name: string;
  /** The columns that a line fills beside its workspace, source and key. */
  columns: readonly string[];
  /** One select per row that a line can become; it reads the columns from `x.record` and may say more about which. */
  rows: readonly SQL[];
}
