import { add, cases, condition, divide, multiply, operand, refuseWhen, subtract } from "../expression/tree";
import type { Expression } from "../expression/tree";
import { count, money, share } from "./inputs";
import type { ClosedMetric, InputSpec } from "./types";

const nobody = (group: string, body: Expression) => refuseWhen(condition(group, "<=", 0), "no_customers", body);

const programCac = refuseWhen(
  condition("referred_customers", "<=", 0),
  "no_new_customers",
  divide(add("rewards", "program_costs"), "referred_customers"),
);

const roi = {
  unit: "rate",
  favourable: "up",
  change: "points",
  empty: "no_spend",
  expression: refuseWhen(condition("cost", "<=", 0), "no_spend", divide(subtract("margin_from_referred", "cost"), "cost")),
} as const satisfies Partial<ClosedMetric>;

/** How many times one group's value is the other's, less one: 0.16 is 16 % more. */
const lift = (of: string, input: (name: string, more: Partial<InputSpec>) => InputSpec, example: [number, number]): ClosedMetric => ({
  id: `referral.lift.${of}`,
  example: { referred: example[0], others: example[1] },
  unit: "rate",
  kind: "estimate",
  favourable: "up",
  change: "points",
  empty: "no_customers",
  inputs: [input("referred", { label: `${of}_of_referred` }), input("others", { label: `${of}_of_others` })],
  expression: refuseWhen(condition("others", "<=", 0), "no_customers", subtract(divide("referred", "others"), 1)),
});

export const referralMetrics: ClosedMetric[] = [
  {
    ...lift("loyalty", share, [0.041, 0.05]),
    // Leaving less often is the better half of the same ratio.
    expression: refuseWhen(condition("others", "<=", 0), "no_customers", subtract(1, divide("referred", "others"))),
  },
  lift("ltv", money, [1_160, 1_000]),
  lift("arpa", money, [56.6, 50]),
  {
    id: "referral.step_share",
    example: { people: 60, people_before: 300 },
    unit: "rate",
    kind: "rate",
    favourable: "up",
    change: "points",
    empty: "no_data",
    inputs: [count("people"), count("people_before")],
    expression: nobody("people_before", divide("people", "people_before")),
  },
  {
    id: "referral.trait_lift",
    example: { advocates_with_trait: 120, advocates: 200, others_with_trait: 300, others: 1_000 },
    unit: "ratio",
    kind: "estimate",
    favourable: "neither",
    change: "absolute",
    empty: "no_data",
    inputs: [count("advocates_with_trait"), count("advocates"), count("others_with_trait"), count("others", { label: "other_customers" })],
    expression: nobody("advocates", nobody("others_with_trait", divide(divide("advocates_with_trait", "advocates"), divide("others_with_trait", "others")))),
  },
  {
    id: "referral.trait_share",
    example: { with_trait: 120, of_all: 200 },
    unit: "rate",
    kind: "stock",
    favourable: "neither",
    change: "points",
    empty: "no_data",
    inputs: [count("with_trait"), count("of_all")],
    expression: nobody("of_all", divide("with_trait", "of_all")),
  },
  {
    id: "referral.conversion",
    example: { signed_up: 300, paying: 60 },
    unit: "rate",
    kind: "rate",
    favourable: "up",
    change: "points",
    empty: "no_customers",
    inputs: [count("signed_up"), count("paying")],
    expression: nobody("signed_up", divide("paying", "signed_up")),
    sample: operand("signed_up"),
  },
  {
    id: "referral.rate",
    example: { referred_new_customers: 67, new_customers: 474 },
    unit: "rate",
    kind: "rate",
    favourable: "up",
    change: "points",
    empty: "no_customers",
    inputs: [count("referred_new_customers"), count("new_customers")],
    expression: nobody("new_customers", divide("referred_new_customers", "new_customers")),
    sample: operand("new_customers"),
  },
  {
    id: "referral.k_factor",
    example: { customers: 2_000, invitations: 5_000, accepted: 500 },
    unit: "ratio",
    kind: "rate",
    favourable: "up",
    change: "absolute",
    empty: "no_customers",
    inputs: [count("customers"), count("invitations"), count("accepted")],
    expression: nobody(
      "customers",
      cases(
        // Nobody invited anybody: no acceptance to speak of, and nobody came.
        [{ when: condition("invitations", "=", 0), then: operand(0), warnings: [] }],
        multiply(divide("invitations", "customers"), divide("accepted", "invitations")),
      ),
    ),
    sample: operand("customers"),
  },
  {
    id: "referral.program_cac",
    example: { rewards: 3_000, program_costs: 600, referred_customers: 60 },
    unit: "money",
    kind: "flow",
    favourable: "down",
    change: "percent",
    empty: "no_new_customers",
    inputs: [money("rewards"), money("program_costs"), count("referred_customers")],
    expression: cases(
      [{ when: condition(add("rewards", "program_costs"), "=", 0), then: programCac, warnings: ["no_spend"] }],
      programCac,
    ),
    sample: operand("referred_customers"),
  },
  { ...roi, id: "referral.program_roi", kind: "flow", example: { margin_from_referred: 5_400, cost: 3_600 }, inputs: [money("margin_from_referred"), money("cost")] },
  {
    ...roi,
    id: "referral.program_roi.predicted",
    kind: "estimate",
    example: { margin_from_referred: 10_800, cost: 3_600 },
    inputs: [money("margin_from_referred", { label: "margin_with_predicted" }), money("cost")],
  },
];
