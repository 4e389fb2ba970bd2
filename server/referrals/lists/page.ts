/** A page of a list, and how long it is in all. */
export interface Listed<Row> {
  rows: Row[];
  /** Counted up to a limit where counting all would take as long as reading them. */
  total: number;
  /** There are more than `total`. */
  more: boolean;
}

export type Slice = { limit: number; offset: number };
