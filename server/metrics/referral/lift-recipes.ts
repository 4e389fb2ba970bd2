import { cook, type Ingredient, type Recipe } from "../kpis/recipe";
import type { MonthRange } from "../period";
import { answer } from "../value";
import type { ReferralComparison } from "./comparison";

/** What the referred are compared by. */
export const LIFT_IDS = ["referral.lift.loyalty", "referral.lift.ltv", "referral.lift.arpa"] as const;

interface Compared {
  /** Months that churn and ARPA are of, and those of the page, which LTV is asked for. */
  window: MonthRange;
  range: MonthRange;
  ltvId: string;
}

/**
 * The lifts of a comparison as Explain prints them: from the very values that were compared, with the same interval. Each
 * value leads to its own explanation.
 */
export function liftRecipes({ lifts }: ReferralComparison, { window, range, ltvId }: Compared): Recipe[] {
  const compared = {
    loyalty: { metricId: "customer_churn_rate", window },
    ltv: { metricId: ltvId, window: range },
    arpa: { metricId: "arpa", window },
  } as const;
  return (["loyalty", "ltv", "arpa"] as const).flatMap((name) => {
    const lift = lifts[name];
    if (!lift) return [];
    const { metricId, window: months } = compared[name];
    const side = (value: "yes" | "no", number: number): Ingredient => ({ value: number, window: months, group: { breakdown: "referred", value }, metricId });
    return cook({
      id: `referral.lift.${name}`,
      ingredients: { referred: side("yes", lift.of.referred), others: side("no", lift.of.others) },
      sample: { n: Math.min(lift.n.referred, lift.n.others) },
      interval: () => lift.interval,
      endParts: (end) => ({
        asides: {
          ratio_of_both: { value: answer("count", lift.ratio), origin: "derived" },
          reach_of_referred: { value: answer("count", lift.reach[end].one), origin: "derived" },
          reach_of_others: { value: answer("count", lift.reach[end].other), origin: "derived" },
        },
        how: `referral.lift.${name}.${end}`,
      }),
      window: months,
      population: null,
    });
  });
}
