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
    inputs: [count("due"), count("renewed")],
    expression: shareOf("renewed", "due"),
    sample: operand("due"),
  },
  {
    ...rateOf,
    id: "win_back_rate",
    inputs: [count("churned"), count("reactivated")],
    expression: shareOf("reactivated", "churned"),
    sample: operand("churned"),
  },
  {
    ...rateOf,
    id: "trial_conversion",
    inputs: [count("ended"), count("converted")],
    expression: shareOf("converted", "ended"),
    sample: operand("ended"),
  },
  {
    id: "retention_cost",
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
