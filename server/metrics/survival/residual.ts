import { cappedResidualMonths } from "./group-lifetime";
import { standingByAge, type TermFit } from "./group-fit";

/**
 * Discounted months of MRR still expected at each age in months from 0, over the terms of a group weighted by their
 * MRR, and no more than the cap. Null where no term has MRR.
 */
export function groupResidualMonths(fits: readonly TermFit[], monthlyDiscount: number, ages: number, capMonths: number): number[] | null {
  const weight = fits.reduce((total, { mrr }) => total + mrr, 0);
  if (weight <= 0) return null;
  const tables = fits.map((fit) => ({ share: fit.mrr / weight, months: cappedResidualMonths(fit, monthlyDiscount, ages, capMonths) }));
  return Array.from({ length: ages }, (_, age) => tables.reduce((total, { share, months }) => total + share * (months[age] ?? capMonths), 0));
}

/** Margin still to come from those who stand at the end of a month. Minor units. */
export function marginToCome(cells: TermFit["cells"], month: string, residual: readonly number[]): number {
  return standingByAge({ cells }, month).reduce((total, { age, marginMrr }) => total + marginMrr * (residual[age] ?? residual.at(-1) ?? 0), 0);
}
