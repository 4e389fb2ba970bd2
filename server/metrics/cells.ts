import type { YearMonth } from "./period";

/**
 * The facts every number is made of: one row per cohort month × calendar month, for one segment and one
 * breakdown value. Sums only, so cells of a partition of the customers add up to the whole.
 *
 * Money is in minor units. "Opening" is the first moment of the month, "closing" its last (or the end of the data
 * date in the running month). A month without a cell counts as zeros.
 */
export interface MonthCell {
  /** Month of the customers' first MRR. */
  cohortMonth: YearMonth;
  month: YearMonth;

  openingCustomers: number;
  newCustomers: number;
  reactivatedCustomers: number;
  /** Events, as the three kinds of a churn. */
  churnedVoluntary: number;
  churnedInvoluntary: number;
  churnedUnknown: number;
  /** Of the churned: those whose end is only known as "by the as-of date" (they stand on that date). */
  churnedUndated: number;
  closingCustomers: number;

  openingMrr: bigint;
  newMrr: bigint;
  expansionMrr: bigint;
  reactivationMrr: bigint;
  contractionMrr: bigint;
  churnMrr: bigint;
  closingMrr: bigint;

  /** Of those with MRR at the opening: how many have MRR at the close (also when they left and came back). */
  retainedCustomers: number;
  /** Their MRR at the close. */
  retainedMrr: bigint;
  /** Σ min(opening, closing) over them. */
  grossRetainedMrr: bigint;
  /** New in the month and without MRR at its close: only the `opening_plus_new` denominator needs them. */
  newLostCustomers: number;
  /** Per customer MRR × margin, rounded half-even to the minor unit, then summed. */
  closingMarginMrr: bigint;

  /** Second moments for intervals, over the retained: x is a customer's opening MRR, y its MRR at the close. */
  sumX: bigint;
  sumXX: number;
  sumYY: number;
  sumXY: number;
  /** Σ opening² over all with MRR at the opening, Σ closing² over all with MRR at the close. */
  sumOpening2: number;
  sumClosing2: number;
}

/** Customers by whole months of tenure, as of the data date: what undated churn is measured on. */
export interface TenureCell {
  tenureMonths: number;
  customers: number;
  churned: number;
  churnedUndated: number;
  /** Σ of the last MRR above zero: of the active their MRR, of the churned the MRR lost. */
  lastMrr: bigint;
  churnedMrr: bigint;
}

/**
 * The same customers split by the length of their billing term: a window shorter than the term would see
 * customers who cannot leave and call it loyalty.
 */
export interface BillingTermCells {
  termMonths: number;
  cells: MonthCell[];
}
