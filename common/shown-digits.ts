/** The metrics whose cents are worth reading. */
const withCents: ReadonlySet<string> = new Set(["arpa", "factor.revenue", "factor.cost", "life.margin", "life.cumulated", "arpa_change", "arpa_change.mix", "arpa_change.own", "margin_before_reaching", "margin_of_reaching", "margin_at_cut", "standard_deviation", "estimate", "value_at_lower_nrr"]);

/** Whether an amount is a price or an average: cents mean something. */
export const showsCents = (id: string): boolean => withCents.has(id);

/** Ratios that live at or far below one: so many decimals. A K factor of a B2B product is about 0.03. */
const ofRatio: Readonly<Record<string, number>> = { "referral.k_factor": 4, "referral.trait_lift": 2 };

export const ratioDigits = (id: string): number => ofRatio[id] ?? 1;

/** A return on what was spent may be many times that: tenths of a percent of it are noise. */
export const isReturn = (id: string): boolean => id === "referral.program_roi" || id === "referral.program_roi.predicted";

/** 2.6 %, and below one percent a second decimal, or a small rate would read as nothing; of a return from 100 % on none. */
export function percentDigits(rate: number, ofReturn = false): number {
  if (ofReturn && Math.abs(rate) >= 1) return 0;
  return rate !== 0 && Math.abs(rate) < 0.01 ? 2 : 1;
}
