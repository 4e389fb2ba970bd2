/** Sums over the ledger alone: changes are added to them. */
const ofTheLedger = ["breakdown_values", "month_cells", "window_cells", "tenure_cells", "churn_cells", "acquisition_cells", "plan_cells", "renewal_cells", "scheduled_cells", "upcoming_renewals"] as const;

/** What stands beside the ledger: summed anew each time. */
export const summedAnew = ["trial_cells", "referral_cells", "advocate_traits", "payment_cells", "plan_month_margins"] as const;

/** Everything a refresh derives; who refers is counted anew too, and written where it differs. */
export const factTables = [...ofTheLedger, ...summedAnew, "advocates"] as const;
