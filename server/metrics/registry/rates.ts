import { add, choose, condition, divide, operand, refuseWhen, subtract } from "../expression/tree";
import type { Expression } from "../expression/tree";
import { count, money, share, word } from "./inputs";
import type { ClosedMetric } from "./types";

const lost = subtract("opening_customers", "retained_customers");

const ofOpeningMrr = (part: Expression) =>
  refuseWhen(condition("opening_mrr", "<=", 0), "no_customers_at_start", divide(part, "opening_mrr"));

const rateOf = { unit: "rate", kind: "rate", change: "points", empty: "no_customers_at_start" } as const;

export const rateMetrics: ClosedMetric[] = [
  {
    ...rateOf,
    id: "customer_churn_rate",
    favourable: "down",
    inputs: [
      count("opening_customers"),
      count("retained_customers"),
      count("new_customers", { default: 0 }),
      count("new_lost_customers", { default: 0 }),
      word("denominator", ["opening", "opening_plus_new"], "opening"),
    ],
    expression: choose("denominator", {
      opening: refuseWhen(
        condition("opening_customers", "<=", 0),
        "no_customers_at_start",
        divide(lost, "opening_customers"),
      ),
      opening_plus_new: refuseWhen(
        condition(add("opening_customers", "new_customers"), "<=", 0),
        "no_customers_at_start",
        divide(add(lost, "new_lost_customers"), add("opening_customers", "new_customers")),
      ),
    }),
    sample: choose("denominator", {
      opening: "opening_customers",
      opening_plus_new: add("opening_customers", "new_customers"),
    }),
    events: choose("denominator", { opening: lost, opening_plus_new: add(lost, "new_lost_customers") }),
    source: "Stripe Billing (opening_plus_new)",
  },
  {
    ...rateOf,
    id: "gross_mrr_churn",
    favourable: "down",
    inputs: [money("opening_mrr"), money("churn_mrr"), money("contraction_mrr")],
    expression: ofOpeningMrr(add("churn_mrr", "contraction_mrr")),
  },
  {
    ...rateOf,
    id: "net_mrr_churn",
    favourable: "down",
    inputs: [
      money("opening_mrr"),
      money("churn_mrr"),
      money("contraction_mrr"),
      money("expansion_mrr"),
      money("reactivation_mrr", { default: 0 }),
    ],
    expression: ofOpeningMrr(
      subtract(add("churn_mrr", "contraction_mrr"), "expansion_mrr", "reactivation_mrr"),
    ),
  },
  {
    ...rateOf,
    id: "grr",
    favourable: "up",
    inputs: [money("opening_mrr"), money("gross_retained_mrr")],
    expression: ofOpeningMrr(operand("gross_retained_mrr")),
  },
  {
    ...rateOf,
    id: "nrr",
    favourable: "up",
    inputs: [money("opening_mrr"), money("retained_mrr")],
    expression: ofOpeningMrr(operand("retained_mrr")),
  },
  {
    id: "quick_ratio",
    unit: "ratio",
    kind: "rate",
    favourable: "up",
    change: "absolute",
    empty: "not_finite",
    inputs: [
      money("new_mrr"),
      money("expansion_mrr"),
      money("reactivation_mrr", { default: 0 }),
      money("churn_mrr"),
      money("contraction_mrr"),
    ],
    expression: refuseWhen(
      condition(add("churn_mrr", "contraction_mrr"), "<=", 0),
      "not_finite",
      divide(add("new_mrr", "expansion_mrr", "reactivation_mrr"), add("churn_mrr", "contraction_mrr")),
    ),
  },
  {
    id: "average_lifetime",
    unit: "months",
    kind: "rate",
    favourable: "up",
    change: "absolute",
    empty: "no_customers_at_start",
    inputs: [share("churn_rate")],
    expression: refuseWhen(condition("churn_rate", "<=", 0), "not_finite", divide(1, "churn_rate")),
  },
];
