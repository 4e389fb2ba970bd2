import { overChurnReach, retentionAdjustedReach, type Moments } from "../interval/ltv-interval";
import { LEVEL, Z_80 } from "../interval/normal";
import { jeffreysBeta } from "../interval/proportion";
import type { IntervalEnd } from "../explain/types";
import { answer, type MetricValue } from "../value";
import { plain, type LtvParts } from "./ltv-parts";
import type { EndParts, Ingredient } from "./recipe";

type Point = MetricValue & { value: number };

const derived = (value: MetricValue): Ingredient => ({ value, origin: "derived" });
const z: Record<string, Ingredient> = { normal_quantile: { value: answer("count", Z_80), origin: "constant" } };

/** A capped value keeps the cap as its upper end. */
const atTheCap: EndParts = { asides: {}, how: "ltv.capped" };

/** What an end of the retention-adjusted LTV is computed from: one error on the logarithm, unless the cap cuts it or the value. */
export function retentionAdjustedEnd(parts: Pick<LtvParts, "arpa" | "gross_margin" | "retention" | "discount" | "nrr" | "cap_months">, moments: Moments, end: IntervalEnd, { value, uncapped }: Point): EndParts {
  const reach = retentionAdjustedReach({ ...plain(parts), value, capped: uncapped !== undefined }, moments);
  if (!reach) return { asides: {} };
  if (!reach.capped) {
    const { arpa, gross_margin, retention, cap_months, discount } = parts;
    const exact = (ingredient: Ingredient): Ingredient => ({ ...ingredient, exact: true });
    // Where the value is at the cap already, the cap is its end.
    const cut = end === "high" && value * Math.exp(Z_80 * reach.error) > reach.ceiling;
    if (cut) return { asides: { arpa: exact(arpa), gross_margin: exact(gross_margin), retention: exact(retention), cap_months, discount: exact(discount) }, how: "ltv.ceiling" };
    return { asides: { standard_error_of_log: derived(answer("count", reach.error)), ...z } };
  }
  if (end === "high") return atTheCap;
  const { lowerNrr, atLowerNrr, error } = reach;
  return {
    asides: { lower_nrr: derived(answer("rate", lowerNrr)), value_at_lower_nrr: derived(answer("money", atLowerNrr)), error_of_rest: derived(answer("count", error)), ...z },
    how: "ltv.fall",
  };
}

/** What an end of an amount over churn is computed from: the Jeffreys end of the churn, and the error of ARPA. */
export function overChurnEnd(counts: { churned: number; atRisk: number; capMonths: number }, moments: Moments, end: IntervalEnd, { uncapped }: Point): EndParts {
  if (end === "high" && uncapped !== undefined) return atTheCap;
  const { life, error, ends } = overChurnReach(counts, moments);
  const { alpha, beta, probability } = jeffreysBeta(counts.churned, counts.atRisk, LEVEL);
  return {
    asides: {
      beta_alpha: derived(answer("count", alpha)),
      beta_beta: derived(answer("count", beta)),
      // The more churn, the less value.
      probability: { value: answer("rate", end === "low" ? probability.high : probability.low), origin: "constant" },
      churn_at_end: derived(answer("rate", ends[end].churn)),
      life_now: derived(answer("months", life)),
      life_at_end: derived(answer("months", ends[end].life)),
      error_of_arpa: derived(answer("count", error)),
      ...z,
    },
    how: `ltv.over_churn.${end}`,
  };
}
