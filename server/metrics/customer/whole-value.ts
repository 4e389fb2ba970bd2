/**
 * What a customer is worth in all, minor units: the margin it has earned and the one it is still expected to bring. As far as
 * there is either: who has left has only earned, who came this month is only expected. Null where there is neither.
 */
export function wholeValue({ toDate, residual }: { toDate: bigint | null; residual: bigint | null }): bigint | null {
  return toDate === null && residual === null ? null : (toDate ?? 0n) + (residual ?? 0n);
}
