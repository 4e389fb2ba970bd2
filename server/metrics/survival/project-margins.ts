import { groupSurvival, type TermFit } from "./group-fit";

/**
 * Margin per acquired customer by month of life, carried on to `horizon` months: the last one known falls as the
 * group's curve does, its terms weighted by MRR. Unit of the margins.
 */
export function projectMargins(margins: readonly number[], fits: readonly TermFit[], horizon: number): number[] {
  const age = margins.length - 1;
  const standing = age >= 0 ? groupSurvival(fits, age, "mrr") : 0;
  const last = margins[age] ?? 0;
  const more = Array.from({ length: Math.max(0, horizon - margins.length) }, (_, index) =>
    standing > 0 ? (last * groupSurvival(fits, age + 1 + index, "mrr")) / standing : 0,
  );
  return [...margins, ...more];
}
