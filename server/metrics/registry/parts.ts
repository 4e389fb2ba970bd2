import { condition, divide, operand, refuseWhen } from "../expression/tree";
import type { Reason } from "../value";
import { count, money } from "./inputs";
import type { ClosedMetric } from "./types";

const partOf = (part: string, whole: string, reason: Reason) =>
  refuseWhen(condition(whole, "<=", 0), reason, divide(part, whole));

/** One cell or row of a table, as a share of what it was cut from. */
export const partMetrics: ClosedMetric[] = [
  {
    id: "cohort_retention",
    example: { acquired: 40, active: 31 },
    unit: "rate",
    kind: "rate",
    favourable: "up",
    change: "points",
    empty: "no_new_customers",
    inputs: [count("active"), count("acquired")],
    expression: partOf("active", "acquired", "no_new_customers"),
    sample: operand("acquired"),
  },
  {
    id: "cohort_mrr_retention",
    example: { active_mrr: 1_550, starting_mrr: 2_000 },
    unit: "rate",
    kind: "rate",
    favourable: "up",
    change: "points",
    empty: "no_revenue",
    inputs: [money("active_mrr"), money("starting_mrr")],
    expression: partOf("active_mrr", "starting_mrr", "no_revenue"),
  },
  {
    id: "cohort_margin",
    example: { margin_to_date: 12_000, acquired: 40 },
    unit: "money",
    kind: "estimate",
    favourable: "up",
    change: "percent",
    empty: "no_new_customers",
    inputs: [money("margin_to_date"), count("acquired")],
    expression: partOf("margin_to_date", "acquired", "no_new_customers"),
    sample: operand("acquired"),
  },
  {
    id: "churn_share",
    example: { departures: 12, all_departures: 48 },
    unit: "rate",
    kind: "rate",
    favourable: "neither",
    change: "points",
    empty: "no_customers",
    inputs: [count("departures"), count("all_departures")],
    expression: partOf("departures", "all_departures", "no_customers"),
    sample: operand("all_departures"),
  },
  {
    id: "plan_share",
    example: { plan_mrr: 3_500, mrr: 12_500 },
    unit: "rate",
    kind: "stock",
    favourable: "neither",
    change: "points",
    empty: "no_revenue",
    inputs: [money("plan_mrr"), money("mrr")],
    expression: partOf("plan_mrr", "mrr", "no_revenue"),
  },
  {
    id: "leaving.share",
    example: { leaving_mrr: 400, mrr: 12_500 },
    unit: "rate",
    kind: "stock",
    favourable: "down",
    change: "points",
    empty: "no_revenue",
    inputs: [money("leaving_mrr"), money("mrr")],
    expression: partOf("leaving_mrr", "mrr", "no_revenue"),
  },
];
