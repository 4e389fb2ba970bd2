import { cases, condition, divide, operand, refuseWhen } from "../expression/tree";
import { count, money } from "./inputs";
import type { ClosedMetric } from "./types";

const shareOf = (part: string, whole: string) =>
  refuseWhen(condition(whole, "<=", 0), "no_customers", divide(part, whole));

const rateOf = { unit: "rate", kind: "rate", favourable: "up", change: "points", empty: "no_customers" } as const;

export const retentionMetrics: ClosedMetric[] = [
  {
    ...rateOf,
    id: "renewal_rate",
    example: { due: 60, renewed: 48 },
    inputs: [count("due"), count("renewed")],
    expression: shareOf("renewed", "due"),
    sample: operand("due"),
  },
  {
    ...rateOf,
    id: "win_back_rate",
    example: { churned: 40, reactivated: 6 },
    inputs: [count("churned"), count("reactivated")],
    expression: shareOf("reactivated", "churned"),
    sample: operand("churned"),
  },
  {
    ...rateOf,
    id: "trial_conversion",
    example: { ended: 120, converted: 30 },
    inputs: [count("ended"), count("converted")],
    expression: shareOf("converted", "ended"),
    sample: operand("ended"),
  },
  {
    id: "retention_cost",
    example: { spend: 900, retained_customers: 450 },
    unit: "money",
    kind: "flow",
    favourable: "down",
    change: "percent",
    empty: "no_customers",
    inputs: [money("spend"), count("retained_customers")],
    expression: cases(
      [{ when: condition("spend", "=", 0), then: shareOf("spend", "retained_customers"), warnings: ["no_spend"] }],
      shareOf("spend", "retained_customers"),
    ),
    sample: operand("retained_customers"),
  },
];
