/**
 * Month of life in which cumulative margin per acquired customer reaches the CAC, linear within the month. `margins`
 * holds months 1, 2 … not cumulated, in the unit of `cac`. Null when the data ends before.
 */
export function cohortPayback(cac: number, margins: readonly number[]): number | null {
  if (cac <= 0) return 0;
  let cumulated = 0;
  for (const [index, margin] of margins.entries()) {
    if (cumulated + margin >= cac) return index + (cac - cumulated) / margin;
    cumulated += margin;
  }
  return null;
}
