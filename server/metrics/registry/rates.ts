import { add, choose, condition, divide, operand, refuseWhen, subtract } from "../expression/tree";
import type { Expression } from "../expression/tree";
import { count, money, share, word } from "./inputs";
import type { ClosedMetric } from "./types";

const lost = subtract("opening_customers", "retained_customers");

const ofOpeningMrr = (part: Expression) =>
  refuseWhen(condition("opening_mrr", "<=", 0), "no_customers_at_start", divide(part, "opening_mrr"));

const rateOf = { unit: "rate", kind: "rate", change: "points", empty: "no_customers_at_start" } as const;

/** One definition over one, three and twelve months: only the months between opening and close differ. */
const overMonths = (metric: ClosedMetric): ClosedMetric[] => ["", ".3m", ".12m"].map((months) => ({ ...metric, id: `${metric.id}${months}` }));

export const rateMetrics: ClosedMetric[] = [
  {
    ...rateOf,
    id: "customer_churn_rate",
    example: { opening_customers: 100, retained_customers: 90 },
    favourable: "down",
    inputs: [
      count("opening_customers"),
      count("retained_customers", { within: "opening_customers" }),
      count("new_customers", { default: 0 }),
      count("new_lost_customers", { default: 0, within: "new_customers" }),
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
    id: "customer_retention_rate",
    example: { churn_rate: 0.026 },
    favourable: "up",
    inputs: [share("churn_rate")],
    expression: subtract(1, "churn_rate"),
  },
  {
    ...rateOf,
    id: "gross_mrr_churn",
    example: { opening_mrr: 100, churn_mrr: 10, contraction_mrr: 10 },
    favourable: "down",
    inputs: [money("opening_mrr"), money("churn_mrr"), money("contraction_mrr")],
    expression: ofOpeningMrr(add("churn_mrr", "contraction_mrr")),
  },
  {
    ...rateOf,
    id: "net_mrr_churn",
    example: { opening_mrr: 100, churn_mrr: 10, contraction_mrr: 10, expansion_mrr: 10 },
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
  ...overMonths({
    ...rateOf,
    id: "grr",
    example: { opening_mrr: 100, gross_retained_mrr: 80 },
    favourable: "up",
    inputs: [money("opening_mrr"), money("gross_retained_mrr", { within: "opening_mrr" })],
    expression: ofOpeningMrr(operand("gross_retained_mrr")),
  }),
  ...overMonths({
    ...rateOf,
    id: "nrr",
    example: { opening_mrr: 100, retained_mrr: 90 },
    favourable: "up",
    inputs: [money("opening_mrr"), money("retained_mrr")],
    expression: ofOpeningMrr(operand("retained_mrr")),
  }),
  {
    id: "quick_ratio",
    example: { new_mrr: 20, expansion_mrr: 8, churn_mrr: 5, contraction_mrr: 3 },
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
    example: { churn_rate: 0.03 },
    unit: "months",
    kind: "rate",
    favourable: "up",
    change: "absolute",
    empty: "no_customers_at_start",
    inputs: [share("churn_rate")],
    expression: refuseWhen(condition("churn_rate", "<=", 0), "not_finite", divide(1, "churn_rate")),
  },
];
