import type { DateOnly, YearMonth } from "./period";

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

/** What of a cell the curve of a billing term is made of, and the window of an LTV. */
export type TermCell = Pick<
  MonthCell,
  | "cohortMonth"
  | "month"
  | "openingCustomers"
  | "newCustomers"
  | "churnedUndated"
  | "closingCustomers"
  | "openingMrr"
  | "closingMrr"
  | "retainedCustomers"
  | "closingMarginMrr"
>;

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
 * customers who cannot leave and call it loyalty. Terms of a month may be left out: they are what is left of the whole.
 */
export interface BillingTermCells {
  termMonths: number;
  cells: readonly TermCell[];
  /** The same customers by tenure: what the ages of undated leavers are taken from. */
  tenureCells?: readonly TenureCell[];
}

/** Retained sums over the `length` months that end with `month`: the product of monthly rates is not the same number. */
export interface WindowCell {
  length: 3 | 12;
  /** Last month of the window; in the running month it closes at the data date. */
  month: YearMonth;
  openingCustomers: number;
  openingMrr: bigint;
  retainedCustomers: number;
  retainedMrr: bigint;
  grossRetainedMrr: bigint;
}

/** New customers of a group by the channel that brought them, '' where nobody knows. */
export interface AcquisitionCell {
  month: YearMonth;
  channel: string;
  newCustomers: number;
  /** Of them: who was referred. */
  newReferred?: number;
  newMrr: bigint;
}

/** What was spent in a month on a channel; of the whole workspace, whatever the group. A credit is negative. */
export interface SpendCell {
  month: YearMonth;
  channel: string;
  category: "media" | "salaries" | "tools" | "other";
  purpose: "acquisition" | "retention";
  amount: bigint;
}

/** MRR at the close by the plan of that day, not by the customer's first plan. '' is "no plan". */
export interface PlanCell {
  month: YearMonth;
  plan: string;
  subscriptions: number;
  closingMrr: bigint;
}

/** Churns by when, why, what was left and after how long. */
export interface ChurnCell {
  month: YearMonth;
  kind: "voluntary" | "involuntary" | "unknown";
  category: string;
  reason: string;
  /** The plan left. */
  plan: string;
  /** Billing term of the customer, as in the interval breakdown: month, quarter, year … */
  term: string;
  tenureMonths: number;
  customers: number;
  undated: number;
  mrr: bigint;
  /** Of a cell of all plans, terms and tenures, which names none of them: what it lost of each, for the life that was left. */
  lives?: readonly ChurnLife[];
}

/** MRR lost by who paid on a term for so many months; minor units. */
export interface ChurnLife {
  term: string;
  tenureMonths: number;
  mrr: number;
}

/** Terms longer than a month that ended in the month, and how many went on. */
export interface RenewalCell {
  month: YearMonth;
  due: number;
  renewed: number;
  dueMrr: bigint;
  renewedMrr: bigint;
}

/** Trials by the month they ended in. `open`: not converted, and the 30 days to do so are not over at the data date. */
export interface TrialCell {
  month: YearMonth;
  ended: number;
  converted: number;
  open: number;
}

/** Dated after the data date: customers who asked to leave and still pay, and terms that come up for renewal. */
export interface ScheduledCell {
  day: DateOnly;
  kind: "churn" | "renewal";
  customers: number;
  mrr: bigint;
}

/** The referral funnel, each step counted in its own month; of the customers who referred. */
export interface ReferralCell {
  month: YearMonth;
  invited: number;
  signedUp: number;
  paying: number;
  rewarded: number;
  rewards: bigint;
}

/** Cash of a cohort by calendar month: succeeded less refunded. */
export interface PaymentCell {
  cohortMonth: YearMonth;
  month: YearMonth;
  received: bigint;
  /** How many payments succeeded; what a basket is cannot be told without. */
  payments?: number;
}
