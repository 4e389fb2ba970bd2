import { add, cases, condition, divide, geometric, min, multiply, operand, refuseWhen, subtract } from "../expression/tree";
import type { Case, Expression } from "../expression/tree";
import { capMonths, count, grossMargin, money, months, rate, share } from "./inputs";
import type { ClosedMetric } from "./types";

const margin = multiply("arpa", "gross_margin");
const growth = add(1, "discount");
const distance = subtract(growth, "nrr");

const valueOf = { unit: "money", kind: "estimate", favourable: "up", change: "percent", empty: "no_customers" } as const;

/** A value below zero is shown as it is: a cap would only make a loss look smaller. */
const negative = (then: Expression): Case => ({
  when: condition("gross_margin", "<", 0),
  then,
  warnings: ["negative_margin"],
});

/** amount × 1/c, counting no more than the cap's months so that a churn of nearly nothing cannot promise everything. */
const overChurn = (amount: Expression) => {
  const open = divide(amount, "churn_rate");
  return {
    open,
    capped: {
      when: condition(multiply("churn_rate", "cap_months"), "<", 1),
      then: multiply(amount, "cap_months"),
      warnings: ["capped_at_60_months"],
      uncapped: open,
    } satisfies Case,
  };
};

const marginOverChurn = overChurn(margin);
const revenueOverChurn = overChurn(operand("arpa"));
const retentionAdjusted = divide(multiply(margin, "retention"), distance);
const nextPayment = divide(multiply(margin, "retention"), growth);

export const ltvMetrics: ClosedMetric[] = [
  {
    ...valueOf,
    id: "ltv.retention_adjusted",
    example: { arpa: 120_990, gross_margin: 0.85, retention: 0.7, discount: 0.08, nrr: 0.85 },
    inputs: [
      money("arpa"),
      grossMargin,
      share("retention"),
      rate("discount"),
      rate("nrr"),
      capMonths,
    ],
    expression: cases(
      [
        negative(refuseWhen(condition("nrr", ">=", growth), "not_finite", retentionAdjusted)),
        {
          when: condition("nrr", ">=", growth),
          then: multiply(nextPayment, geometric(divide("nrr", growth), "cap_months")),
          warnings: ["capped_at_60_months", "growth_extrapolated"],
          uncapped: "not_finite",
        },
        {
          when: condition(multiply(distance, "cap_months"), "<", growth),
          then: multiply(nextPayment, "cap_months"),
          warnings: ["capped_at_60_months"],
          uncapped: retentionAdjusted,
        },
      ],
      retentionAdjusted,
    ),
  },
  {
    ...valueOf,
    id: "ltv.margin_over_churn",
    example: { arpa: 80, gross_margin: 0.8, churn_rate: 0.04 },
    inputs: [money("arpa"), grossMargin, share("churn_rate"), capMonths],
    expression: cases([negative(marginOverChurn.open), marginOverChurn.capped], marginOverChurn.open),
  },
  {
    ...valueOf,
    id: "ltv.lifetime_average",
    example: { arpa: 10, lifetime: 15, gross_margin: 0.5 },
    inputs: [money("arpa"), months("lifetime"), grossMargin],
    expression: cases(
      [negative(multiply("arpa", "lifetime", "gross_margin"))],
      multiply("arpa", "lifetime", "gross_margin"),
    ),
  },
  {
    ...valueOf,
    id: "ltv.transactional",
    example: { basket: 150, purchase_frequency: 1, lifetime: 1, gross_margin: 0.5 },
    inputs: [money("basket"), count("purchase_frequency"), months("lifetime"), grossMargin],
    expression: cases(
      [negative(multiply("basket", "purchase_frequency", "lifetime", "gross_margin"))],
      multiply("basket", "purchase_frequency", "lifetime", "gross_margin"),
    ),
  },
  {
    ...valueOf,
    id: "ltv.revenue_over_churn",
    example: { arpa: 100, churn_rate: 0.05 },
    inputs: [money("arpa"), share("churn_rate"), capMonths],
    expression: cases([revenueOverChurn.capped], revenueOverChurn.open),
  },
];

const life = min(divide(1, "churn_rate"), "cap_months");

export const factorMetrics: ClosedMetric[] = [
  {
    id: "factor.life",
    example: { churn_rate: 0.026 },
    unit: "months",
    kind: "estimate",
    favourable: "up",
    change: "absolute",
    empty: "no_customers_at_start",
    inputs: [share("churn_rate"), capMonths],
    expression: cases(
      [
        {
          when: condition(multiply("churn_rate", "cap_months"), "<", 1),
          then: operand("cap_months"),
          warnings: ["capped_at_60_months"],
          uncapped: divide(1, "churn_rate"),
        },
      ],
      life,
    ),
  },
  {
    id: "factor.revenue",
    example: { arpa: 143 },
    unit: "money",
    kind: "stock",
    favourable: "up",
    change: "percent",
    empty: "no_customers",
    inputs: [money("arpa")],
    expression: operand("arpa"),
  },
  {
    id: "factor.cost",
    example: { arpa: 143, gross_margin: 0.81 },
    unit: "money",
    kind: "stock",
    favourable: "down",
    change: "percent",
    empty: "no_customers",
    inputs: [money("arpa"), grossMargin],
    expression: multiply("arpa", subtract(1, "gross_margin")),
  },
  {
    id: "factor.risk",
    example: { ltv: 2_000, conservative_ltv: 1_400 },
    unit: "rate",
    kind: "estimate",
    favourable: "down",
    change: "points",
    empty: "no_customers",
    inputs: [money("ltv"), money("conservative_ltv")],
    expression: refuseWhen(
      condition("ltv", "<=", 0),
      "not_finite",
      subtract(1, divide("conservative_ltv", "ltv")),
    ),
  },
];
