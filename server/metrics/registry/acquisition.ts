import { add, cases, condition, divide, multiply, operand, refuseWhen, subtract } from "../expression/tree";
import { count, grossMargin, money } from "./inputs";
import type { ClosedMetric } from "./types";

const perNewCustomer = refuseWhen(
  condition("new_customers", "<=", 0),
  "no_new_customers",
  divide("spend", "new_customers"),
);

const cost = {
  unit: "money",
  kind: "flow",
  favourable: "down",
  change: "percent",
  empty: "no_new_customers",
  expression: cases([{ when: condition("spend", "=", 0), then: perNewCustomer, warnings: ["no_spend"] }], perNewCustomer),
  sample: operand("new_customers"),
} as const satisfies Partial<ClosedMetric>;

export const acquisitionMetrics: ClosedMetric[] = [
  {
    id: "acquisition_spend",
    example: { media: 18_000, salaries: 4_500, tools: 1_000, other: 500 },
    unit: "money",
    kind: "flow",
    favourable: "neither",
    change: "percent",
    empty: "no_spend",
    inputs: [money("media"), money("salaries"), money("tools"), money("other")],
    expression: add("media", "salaries", "tools", "other"),
  },
  { ...cost, id: "cac", example: { spend: 24_000, new_customers: 40 }, inputs: [money("spend"), count("new_customers")] },
  {
    ...cost,
    id: "cac.paid",
    example: { spend: 18_000, new_customers: 24 },
    inputs: [money("spend", { label: "media_spend" }), count("new_customers", { label: "paid_customers" })],
  },
  {
    id: "ltv_to_cac",
    example: { ltv: 750, cac: 250 },
    unit: "ratio",
    kind: "estimate",
    favourable: "up",
    change: "absolute",
    empty: "no_spend",
    inputs: [money("ltv"), money("cac")],
    expression: refuseWhen(condition("cac", "<=", 0), "no_spend", divide("ltv", "cac")),
  },
  {
    id: "ltv_less_cac",
    example: { ltv: 750, cac: 250 },
    unit: "money",
    kind: "estimate",
    favourable: "up",
    change: "percent",
    empty: "no_spend",
    inputs: [money("ltv"), money("cac")],
    expression: subtract("ltv", "cac"),
  },
  {
    id: "cac_ceiling",
    example: { ltv: 4_310 },
    unit: "money",
    kind: "estimate",
    favourable: "up",
    change: "percent",
    empty: "no_customers",
    inputs: [money("ltv"), { name: "ratio", unit: "ratio", default: 3, min: 1 }],
    expression: divide("ltv", "ratio"),
  },
  {
    id: "cac_payback",
    example: { cac: 600, arpa: 120, gross_margin: 0.8 },
    unit: "months",
    kind: "estimate",
    favourable: "down",
    change: "absolute",
    empty: "no_new_customers",
    inputs: [money("cac"), money("arpa", { label: "new_mrr_per_new_customer" }), grossMargin],
    expression: refuseWhen(
      condition("arpa", "<=", 0),
      "not_recovered",
      refuseWhen(
        condition("gross_margin", "<=", 0),
        "not_recovered",
        cases(
          [{ when: condition("cac", "<=", 0), then: operand(0), warnings: [] }],
          divide("cac", multiply("arpa", "gross_margin")),
        ),
      ),
    ),
  },
  {
    id: "cac_payback.inside_12",
    example: { cohorts_inside: 18, cohorts: 24 },
    unit: "rate",
    kind: "rate",
    favourable: "up",
    change: "points",
    empty: "no_mature_cohort",
    inputs: [count("cohorts_inside"), count("cohorts")],
    expression: refuseWhen(condition("cohorts", "<=", 0), "no_mature_cohort", divide("cohorts_inside", "cohorts")),
  },
];
