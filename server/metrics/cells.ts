import type { YearMonth } from "./period";

/**
 * The facts every number is made of: one row per cohort month × calendar month, for one segment and one
 * breakdown value. Sums only, so cells of a partition of the customers add up to the whole.
 *
 * Money is in minor units. "Opening" is the first moment of the month, "closing" its last (or the end of the data
 * date in the running month). Cells come for every month from the cohort month on while a customer of the cohort can
 * still be counted; a month without a cell counts as zeros.
 */
export interface MonthCell {
  /** Month of the customers' first MRR. */
  cohort: YearMonth;
  month: YearMonth;

  openingCustomers: bigint;
  newCustomers: bigint;
  reactivatedCustomers: bigint;
  /** Events, as the three kinds of the churn row. */
  churnedVoluntary: bigint;
  churnedInvoluntary: bigint;
  churnedUnknown: bigint;
  closingCustomers: bigint;
  /** Of the churned: those whose end is only known as "by the as-of date" (they stand on that date). */
  undatedChurned: bigint;

  openingMrr: bigint;
  newMrr: bigint;
  expansionMrr: bigint;
  reactivationMrr: bigint;
  contractionMrr: bigint;
  churnMrr: bigint;
  closingMrr: bigint;
  /** Per customer MRR × margin, rounded half-even to the minor unit, then summed. */
  closingMarginMrr: bigint;

  /** Of those with MRR at the opening: how many have MRR at the close (also when they left and came back). */
  retainedCustomers: bigint;
  /** Their MRR at the close. */
  retainedMrr: bigint;
  /** Σ min(opening, closing) over them. */
  grossRetainedMrr: bigint;
  /** New in the month and without MRR at its close: only the `opening_plus_new` denominator needs them. */
  newLostCustomers: bigint;

  /** Second moments, for intervals. x: a customer's opening MRR, y: its MRR at the close (0 when gone). */
  /** Σx² over all customers with MRR at the opening. */
  openingMrrSquares: number;
  /** Σy² over the retained. */
  retainedMrrSquares: number;
  /** Σxy over the retained. */
  openingRetainedProducts: number;
  /** Σx over the retained. */
  retainedOpeningMrr: bigint;
  /** Σ of squared closing MRR over all customers with MRR at the close. */
  closingMrrSquares: number;
}

/**
 * The same customers split by the length of their billing term: a window shorter than the term would see
 * customers who cannot leave and call it loyalty.
 */
export interface BillingTermCells {
  termMonths: number;
  cells: MonthCell[];
}
