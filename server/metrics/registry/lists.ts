import { cohortPayback } from "../models/payback";
import { answer, unanswered, withWarnings } from "../value";
import { money } from "./inputs";
import type { ModelMetric } from "./types";

const marginByAge = { name: "margin_by_age", unit: "list" } as const;

export const listMetrics: ModelMetric[] = [
  {
    id: "ltv.observed",
    unit: "money",
    kind: "estimate",
    favourable: "up",
    change: "percent",
    empty: "no_customers",
    inputs: [marginByAge],
    compute: ({ list }) => {
      const value = list("margin_by_age").reduce((total, margin) => total + margin, 0);
      return withWarnings(answer("money", value), value < 0 ? ["negative_margin"] : []);
    },
  },
  {
    id: "cac_payback.cohort",
    unit: "months",
    kind: "estimate",
    favourable: "down",
    change: "absolute",
    empty: "no_new_customers",
    inputs: [money("cac"), marginByAge],
    compute: ({ number, list }) => {
      const months = cohortPayback(number("cac"), list("margin_by_age"));
      return months === null ? unanswered("months", "not_recovered") : answer("months", months);
    },
  },
];
