import type { LtvMethod } from "../settings";

/** What a way of counting lifetime value rests on. Two methods differ in value for the traits they do not share. */
export interface LtvTraits {
  counts: "margin" | "revenue" | "payments";
  from: "first_payment" | "next_payment";
  waiting: "discounted" | "undiscounted";
  growth: "expected" | "seen" | "none";
  leaving: "constant" | "by_age" | "so_far";
  until: "cap" | "data" | "end";
}

const overChurn = { from: "first_payment", waiting: "undiscounted", growth: "none", leaving: "constant", until: "cap" } as const;
const soFar = { from: "first_payment", waiting: "undiscounted", growth: "none", leaving: "so_far", until: "data" } as const;

export const LTV_TRAITS: Record<LtvMethod, LtvTraits> = {
  retention_adjusted: { counts: "margin", from: "next_payment", waiting: "discounted", growth: "expected", leaving: "constant", until: "cap" },
  margin_over_churn: { counts: "margin", ...overChurn },
  revenue_over_churn: { counts: "revenue", ...overChurn },
  lifetime_average: { counts: "margin", ...soFar },
  transactional: { counts: "payments", ...soFar },
  observed: { counts: "margin", ...soFar, growth: "seen" },
  predicted: { counts: "margin", from: "first_payment", waiting: "discounted", growth: "none", leaving: "by_age", until: "end" },
};

const NAMES = ["counts", "from", "waiting", "growth", "leaving", "until"] as const satisfies readonly (keyof LtvTraits)[];

/** The traits of `method` that `other` does not share, as `trait.value`. */
export function traitsApart(method: LtvMethod, other: LtvMethod): string[] {
  const [ours, theirs] = [LTV_TRAITS[method], LTV_TRAITS[other]];
  return NAMES.filter((name) => ours[name] !== theirs[name]).map((name) => `${name}.${ours[name]}`);
}
