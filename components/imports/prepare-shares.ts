/**
 * Shares in tenths of a percent that add up to exactly 1,000: a column of percentages under a total of 100 % must not
 * print 99.9. The tenths left over after cutting go to the largest remainders; equal remainders, to the earlier row.
 */
export function prepareShares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count * 1000) / total);
  const cut = exact.map(Math.floor);
  let left = 1000 - cut.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact.map((share, index) => ({ index, rest: share - Math.floor(share) })).sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder) {
    if (left === 0) break;
    cut[index] = (cut[index] ?? 0) + 1;
    left -= 1;
  }
  return cut;
}
