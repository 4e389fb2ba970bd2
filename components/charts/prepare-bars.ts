export type Bar<Row> = {
  row: Row;
  /** Share of the longest bar, in percent of the width. */
  width: number;
};

/** Bars start at zero and share one scale; nothing and less than nothing have none. */
export function prepareBars<Row>(rows: readonly Row[], valueOf: (row: Row) => number | null): Bar<Row>[] {
  const longest = Math.max(0, ...rows.map((row) => valueOf(row) ?? 0));
  return rows.map((row) => {
    const value = Math.max(0, valueOf(row) ?? 0);
    return { row, width: longest === 0 ? 0 : Math.round((1000 * value) / longest) / 10 };
  });
}
