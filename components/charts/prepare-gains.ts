export type Gain<Row> = {
  row: Row;
  /** Share of the largest gain or loss, in percent of the width. */
  width: number;
  loss: boolean;
};

/** Bars of gains and losses on one scale, which the colour and the sign tell apart; nothing known has none. */
export function prepareGains<Row>(rows: readonly Row[], valueOf: (row: Row) => number | null): Gain<Row>[] {
  const largest = Math.max(0, ...rows.map((row) => Math.abs(valueOf(row) ?? 0)));
  return rows.map((row) => {
    const value = valueOf(row) ?? 0;
    return { row, width: largest === 0 ? 0 : Math.round((1000 * Math.abs(value)) / largest) / 10, loss: value < 0 };
  });
}
