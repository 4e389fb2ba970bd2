import { cook, type Recipe } from "../kpis/recipe";
import type { MonthRange } from "../period";
import type { ReferralComparison } from "./comparison";

/** What the referred are compared by. */
export const LIFT_IDS = ["referral.lift.loyalty", "referral.lift.ltv", "referral.lift.arpa"] as const;

/** The lifts of a comparison as Explain prints them: from the very values that were compared, with the same interval. */
export function liftRecipes({ lifts }: ReferralComparison, window: MonthRange): Recipe[] {
  return (["loyalty", "ltv", "arpa"] as const).flatMap((name) => {
    const lift = lifts[name];
    if (!lift) return [];
    return cook({
      id: `referral.lift.${name}`,
      ingredients: { referred: { value: lift.of.referred, window }, others: { value: lift.of.others, window } },
      sample: { n: Math.min(lift.n.referred, lift.n.others) },
      interval: () => lift.interval,
      window,
      population: null,
    });
  });
}
