/** The metrics whose cents are worth reading. */
const withCents: ReadonlySet<string> = new Set(["arpa", "factor.revenue", "factor.cost", "life.margin", "life.cumulated", "arpa_change", "arpa_change.mix", "arpa_change.own", "margin_before_reaching", "margin_of_reaching", "margin_at_cut", "standard_deviation", "estimate", "value_at_lower_nrr"]);

/** Whether an amount is a price or an average: cents mean something. */
export const showsCents = (id: string): boolean => withCents.has(id);

/** Ratios that live at or far below one: so many decimals. A K factor of a B2B product is about 0.03. */
const ofRatio: Readonly<Record<string, number>> = { "referral.k_factor": 4, "referral.trait_lift": 2 };

export const ratioDigits = (id: string): number => ofRatio[id] ?? 1;

/** 2.6 %, and below one percent a second decimal, or a small rate would read as nothing. */
export const percentDigits = (rate: number): number => (rate !== 0 && Math.abs(rate) < 0.01 ? 2 : 1);
