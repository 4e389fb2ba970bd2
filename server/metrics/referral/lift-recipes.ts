import { cook, type Ingredient, type Recipe } from "../kpis/recipe";
import type { MonthRange } from "../period";
import { answer, type MetricValue } from "../value";
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
 * value leads to its own explanation, but for the churn of a side that nobody left, which is no churn that was counted.
 */
export function liftRecipes({ lifts, referred, others }: ReferralComparison, { window, range, ltvId }: Compared): Recipe[] {
  const compared = {
    loyalty: { metricId: "customer_churn_rate", window, of: [referred.churn, others.churn] },
    ltv: { metricId: ltvId, window: range, of: [referred.ltv, others.ltv] },
    arpa: { metricId: "arpa", window, of: [referred.arpa, others.arpa] },
  } as const;
  return (["loyalty", "ltv", "arpa"] as const).flatMap((name) => {
    const lift = lifts[name];
    if (!lift) return [];
    const { metricId, window: months, of } = compared[name];
    const side = (value: "yes" | "no", number: number, shown: MetricValue): Ingredient => ({
      value: number,
      window: months,
      group: { breakdown: "referred", value },
      ...(shown.value === number && { metricId }),
    });
    return cook({
      id: `referral.lift.${name}`,
      ingredients: { referred: side("yes", lift.of.referred, of[0]), others: side("no", lift.of.others, of[1]) },
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
