/** Places in percent of the width: the interval with as much room again around it. */
export type Whisker = { from: number; to: number; at: number };

export function prepareWhisker(value: number, interval: { low: number; high: number }): Whisker {
  const low = Math.min(interval.low, value);
  const high = Math.max(interval.high, value);
  const room = high === low ? Math.abs(value) || 1 : (high - low) * 0.5;
  const place = (amount: number) => Math.round((1000 * (amount - (low - room))) / (high - low + 2 * room)) / 10;
  return { from: place(interval.low), to: place(interval.high), at: place(value) };
}
