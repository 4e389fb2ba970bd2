export interface PlanPrice {
  plan: string;
  /** Who pays for it now, and what they pay a month in all, minor units. */
  paying: number;
  mrr: bigint;
}

/** Plans with fewer customers have no price to speak of: one large account would be the dearest plan. */
const FEWEST = 5;
/** A step up costs a quarter more at least: contracts of other lengths at nearly the same price are no ladder. */
const STEP = 1.25;

/**
 * The dearest plan by what a customer of it pays on average, and the one below it: whose customers have one step left to go.
 * Null with fewer than two plans that have five paying customers, or without a step between them. Equal averages are told apart by name.
 */
export function topOfLadder(plans: readonly PlanPrice[]): { dearest: string; below: string } | null {
  const ladder = plans
    .filter(({ paying }) => paying >= FEWEST)
    .map(({ plan, paying, mrr }) => ({ plan, average: Number(mrr) / paying }))
    .sort((a, b) => b.average - a.average || (a.plan < b.plan ? -1 : 1));
  const [dearest, below] = ladder;
  return dearest && below && dearest.average >= STEP * below.average ? { dearest: dearest.plan, below: below.plan } : null;
}
