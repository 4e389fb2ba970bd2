/** Months; what a window opened or closed with stands in the ledger, in a column for each. */
export const windowLengths = [3, 12] as const;
