/** Raised with every change of what ledger and facts keep, so that what is there already is derived anew. */
export const DERIVATION = 8;
