import type { MonthRange } from "../period";
import { unanswered, type MetricValue } from "../value";
import type { LtvParts } from "./ltv-parts";
import { cook, type Recipe } from "./recipe";

/** The four factors beside the LTV in use, and what it allows a new customer to cost. */
export function factors(parts: LtvParts, ltv: Recipe, window: MonthRange, n: number): Recipe[] {
  const { arpa, gross_margin, churn_rate, cap_months } = parts;
  const shared = { window, population: "active_at_close", sample: { n } } as const;
  const value = { value: ltv.answer, metricId: ltv.id, population: ltv.population, window: ltv.behind ?? window } as const;
  return [
    cook({ ...shared, id: "factor.life", ingredients: { churn_rate, cap_months }, settings: ["ltvWindowMonths", "ltvCapMonths"] }),
    cook({ ...shared, id: "factor.revenue", ingredients: { arpa } }),
    cook({ ...shared, id: "factor.cost", ingredients: { arpa, gross_margin } }),
    cook({
      ...shared,
      id: "factor.risk",
      ingredients: { ltv: value, conservative_ltv: { ...value, value: conservative(ltv.answer), end: "low" } },
      settings: ["ltvMethod", "annualDiscountRate"],
    }),
    cook({
      ...shared,
      id: "cac_ceiling",
      ingredients: { ltv: value, ratio: { value: HEALTHY_RATIO, origin: "rule" } },
      settings: ["ltvMethod"],
      interval: () => thirds(ltv.answer),
    }),
  ];
}

/** A customer should be worth at least this many times what it costs to win. */
const HEALTHY_RATIO = 3;

/** The lower end of the interval: the value to plan on. */
function conservative(ltv: MetricValue): MetricValue {
  if (ltv.value === null) return ltv;
  return ltv.interval ? { ...ltv, value: ltv.interval.low } : unanswered("money", "sample_too_small", ltv.n);
}

function thirds({ interval }: MetricValue) {
  if (!interval) return null;
  return { ...interval, low: interval.low / HEALTHY_RATIO, high: interval.high / HEALTHY_RATIO };
}
