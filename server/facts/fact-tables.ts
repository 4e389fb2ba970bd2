/** Everything a refresh derives from the ledger and what stands beside it. */
export const factTables = [
  "month_cells",
  "tenure_cells",
  "churn_cells",
  "acquisition_cells",
  "plan_cells",
  "renewal_cells",
  "scheduled_cells",
  "trial_cells",
  "referral_cells",
  "payment_cells",
  "plan_month_margins",
] as const;
