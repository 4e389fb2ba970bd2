/** Sums over the ledger alone: changes are added to them. */
const ofTheLedger = ["breakdown_values", "month_cells", "window_cells", "tenure_cells", "churn_cells", "acquisition_cells", "plan_cells", "renewal_cells", "scheduled_cells"] as const;

/** What stands beside the ledger: summed anew each time. */
export const summedAnew = ["trial_cells", "referral_cells", "payment_cells"] as const;

/** Cells of all customers, and of each segment. */
export const cellTables = [...ofTheLedger, ...summedAnew] as const;

/** Of the workspace as a whole; who refers is counted anew too, and written where it differs. */
export const wholeTables = ["upcoming_renewals", "advocate_traits", "plan_month_margins", "advocates"] as const;

/** Everything a refresh derives. */
export const factTables = [...cellTables, ...wholeTables] as const;
