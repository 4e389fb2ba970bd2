/** The metrics whose cents are worth reading. */
const withCents: ReadonlySet<string> = new Set(["arpa", "factor.revenue", "factor.cost", "life.margin", "life.cumulated", "arpa_change", "arpa_change.mix", "arpa_change.own", "margin_before_reaching", "margin_of_reaching", "margin_at_cut", "standard_deviation", "estimate", "value_at_lower_nrr"]);

/** Whether an amount is a price or an average: cents mean something. */
export const showsCents = (id: string): boolean => withCents.has(id);

/** A ratio that lives far below one: a second decimal. */
export const isFine = (id: string): boolean => id === "referral.k_factor" || id === "referral.trait_lift";

/** 2.6 %, and below one percent a second decimal, or a small rate would read as nothing. */
export const percentDigits = (rate: number): number => (rate !== 0 && Math.abs(rate) < 0.01 ? 2 : 1);
