/** What the first rows show of a column: two values to recognise it by, and how much it varies. */
export type ColumnSample = {
  values: string[];
  /** Rows of the sample in which the column is empty. */
  empty: number;
  distinct: number;
  rows: number;
};

const SHOWN_VALUES = 2;

/** One per header. The first values shown are different and not empty: `(empty), (empty)` would say little. */
export function prepareSamples(headers: readonly string[], rows: readonly (readonly string[])[]): ColumnSample[] {
  return headers.map((_, index) => {
    const cells = rows.map((row) => (row[index] ?? "").trim());
    const filled = cells.filter((cell) => cell !== "");
    const distinct = new Set(filled);
    return { values: [...distinct].slice(0, SHOWN_VALUES), empty: cells.length - filled.length, distinct: distinct.size, rows: rows.length };
  });
}

/** The different values of one column in the order they appear, for the question what each of them means. */
export function distinctValues(header: string, headers: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const index = headers.indexOf(header);
  if (index < 0) return [];
  return [...new Set(rows.map((row) => (row[index] ?? "").trim()))].filter((value) => value !== "");
}
