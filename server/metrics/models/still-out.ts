/** What of a cohort's cost has not come back: one in the black lends nothing to the others. Minor units. */
export const stillOut = (cost: number, returned: number): number => Math.max(0, cost - returned);
