import { add, choose, condition, divide, max, multiply, refuseWhen, round, subtract } from "../expression/tree";
import { count, money, share, word } from "./inputs";
import type { ClosedMetric } from "./types";

const listPrice = multiply("amount", "quantity");
const afterDiscounts = max(0, subtract(multiply(listPrice, subtract(1, "discount_percent")), "discount_amount"));
const perPeriod = choose("discounts", {
  net: afterDiscounts,
  recurring_only: choose("discount_duration", { once: listPrice, repeating: afterDiscounts, forever: afterDiscounts }),
});

export const revenueMetrics: ClosedMetric[] = [
  {
    id: "mrr.subscription",
    example: { amount: 500, quantity: 4, interval: "year" },
    unit: "money",
    kind: "stock",
    favourable: "up",
    change: "percent",
    empty: 0,
    inputs: [
      money("amount", { min: 0 }),
      count("quantity", { default: 1 }),
      word("interval", ["day", "week", "month", "year"]),
      count("interval_count", { default: 1, min: 1 }),
      share("discount_percent", { default: 0 }),
      money("discount_amount", { default: 0, min: 0 }),
      word("discount_duration", ["once", "repeating", "forever"], "once"),
      word("discounts", ["net", "recurring_only"], "net"),
    ],
    expression: round(
      divide(
        choose("interval", {
          month: perPeriod,
          year: divide(perPeriod, 12),
          week: divide(multiply(perPeriod, 52), 12),
          day: divide(multiply(perPeriod, 365), 12),
        }),
        "interval_count",
      ),
    ),
  },
  {
    id: "arr",
    example: { mrr: 12_500 },
    unit: "money",
    kind: "stock",
    favourable: "up",
    change: "percent",
    empty: 0,
    inputs: [money("mrr")],
    expression: multiply("mrr", 12),
  },
  {
    id: "mrr.net_new",
    example: { new_mrr: 20_000, expansion_mrr: 8_000, contraction_mrr: 3_000, churn_mrr: 5_000 },
    unit: "money",
    kind: "flow",
    favourable: "up",
    change: "percent",
    empty: 0,
    inputs: [money("new_mrr"), money("expansion_mrr"), money("reactivation_mrr", { default: 0 }), money("contraction_mrr"), money("churn_mrr")],
    expression: subtract(add("new_mrr", "expansion_mrr", "reactivation_mrr"), "contraction_mrr", "churn_mrr"),
  },
  {
    id: "customers.net_new",
    example: { new_customers: 40, churned: 12 },
    unit: "count",
    kind: "flow",
    favourable: "up",
    change: "absolute",
    empty: 0,
    inputs: [count("new_customers"), count("reactivated", { default: 0 }), count("churned")],
    expression: subtract(add("new_customers", "reactivated"), "churned"),
  },
  {
    id: "arpa",
    example: { mrr: 12_500, customers: 125 },
    unit: "money",
    kind: "stock",
    favourable: "up",
    change: "percent",
    empty: "no_customers",
    inputs: [money("mrr"), count("customers")],
    expression: refuseWhen(condition("customers", "<=", 0), "no_customers", divide("mrr", "customers")),
    sample: { op: "input", name: "customers" },
  },
  {
    id: "gross_margin",
    example: { revenue: 12_500, service_costs: 2_500 },
    unit: "rate",
    kind: "stock",
    favourable: "up",
    change: "points",
    empty: "no_revenue",
    inputs: [money("revenue"), money("service_costs")],
    expression: refuseWhen(
      condition("revenue", "<=", 0),
      "no_revenue",
      divide(subtract("revenue", "service_costs"), "revenue"),
    ),
  },
];
