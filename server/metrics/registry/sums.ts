import type { MetricSpec } from "./types";

const stock = { kind: "stock", favourable: "up", empty: 0, inputs: [] } as const;
const flow = { kind: "flow", empty: 0, inputs: [] } as const;
const amount = { unit: "money", change: "percent" } as const;
const number = { unit: "count", change: "absolute" } as const;

/** Read from the facts as they are, or summed over cohorts. */
export const summedMetrics: MetricSpec[] = [
  { ...stock, ...amount, id: "mrr" },
  { ...stock, ...number, id: "customers" },
  { ...flow, ...number, id: "customers.new", favourable: "up" },
  { ...flow, ...number, id: "customers.reactivated", favourable: "up" },
  { ...flow, ...number, id: "customers.churned", favourable: "down" },
  { ...flow, ...amount, id: "mrr.new", favourable: "up" },
  { ...flow, ...amount, id: "mrr.expansion", favourable: "up" },
  { ...flow, ...amount, id: "mrr.reactivation", favourable: "up" },
  { ...flow, ...amount, id: "mrr.contraction", favourable: "down" },
  { ...flow, ...amount, id: "mrr.churn", favourable: "down" },
  { ...flow, ...amount, id: "acquisition_spend.media", favourable: "neither", empty: "no_spend" },
  { ...flow, ...amount, id: "acquisition_spend.unallocated", favourable: "down", empty: "no_spend" },
  { ...flow, ...number, id: "referral.invited", favourable: "up", empty: "no_data" },
  { ...flow, ...number, id: "referral.signed_up", favourable: "up", empty: "no_data" },
  { ...flow, ...number, id: "referral.paying", favourable: "up", empty: "no_data" },
  { ...flow, ...number, id: "referral.rewarded", favourable: "up", empty: "no_data" },
  { ...flow, ...amount, id: "referral.rewards", favourable: "neither", empty: "no_data" },
  { ...stock, ...amount, id: "cash_tied_up.received", favourable: "down", empty: "no_spend" },
];

/** Of one row of a table, or of what is dated after the data date: a list that says which goes with each. */
export const partSums: MetricSpec[] = [
  { ...stock, ...amount, id: "customer_value_to_date", empty: "no_revenue" },
  { ...stock, ...amount, id: "plan_mrr" },
  { ...stock, ...number, id: "plan_subscriptions" },
  { ...stock, ...number, id: "leaving.customers", favourable: "down" },
  { ...stock, ...amount, id: "leaving.mrr", favourable: "down" },
  { ...stock, ...number, id: "renewing.customers", favourable: "neither" },
  { ...stock, ...amount, id: "renewing.mrr", favourable: "neither" },
  { ...stock, ...number, id: "referral.told", favourable: "neither" },
  { ...stock, ...number, id: "referral.referring" },
];

const told = { kind: "estimate", favourable: "up", empty: "sample_too_small", inputs: [] } as const;
const share = { unit: "rate", change: "points" } as const;

/** Points of a curve or a table, by age or by month: what is counted, and what survival curves expect. */
export const pointSums: MetricSpec[] = [
  { ...told, ...amount, id: "life.cumulated" },
  { ...told, ...amount, id: "cohort_margin.after" },
  { ...flow, ...amount, id: "acquisition_spend.of_category", favourable: "neither", empty: "no_spend" },
  { ...told, ...share, id: "survival.observed" },
  { ...told, ...share, id: "survival.fitted" },
  { ...told, ...number, id: "survival.at_risk", favourable: "neither" },
  { ...told, ...number, id: "survival.left", favourable: "down" },
  { ...told, ...number, id: "life.acquired", favourable: "neither" },
  { ...told, ...number, id: "life.left" },
  { ...told, unit: "months", change: "absolute", id: "life.covered", favourable: "down" },
  { ...told, ...share, id: "backtest.customers_error", favourable: "down" },
  { ...told, ...share, id: "backtest.margin_error", favourable: "down" },
  { ...told, ...number, id: "backtest.customers" },
  { ...told, ...amount, id: "backtest.margin" },
  { ...told, ...number, id: "backtest.customers_expected" },
  { ...told, ...amount, id: "backtest.margin_expected" },
  { ...told, ...number, id: "referral.log_rank", favourable: "neither" },
  { ...told, ...number, id: "referral.log_rank.p", favourable: "neither" },
  { ...told, ...share, id: "discount_rate", favourable: "neither" },
  { ...told, ...amount, id: "forecast.mrr" },
  { ...told, ...number, id: "forecast.customers" },
];

/** What the card of what changed is made of beside metrics: a change of a rate parted into mix and rate, in points, or in money where the rate is an amount a customer. */
export const changeSums: MetricSpec[] = [
  ...["rate_change", "rate_change.mix", "rate_change.own"].map((id) => ({ ...told, ...share, id, favourable: "neither" as const })),
  ...["arpa_change", "arpa_change.mix", "arpa_change.own"].map((id) => ({ ...told, ...amount, id, favourable: "neither" as const })),
  { ...flow, ...amount, id: "mrr.other_parts", favourable: "up" },
  { ...flow, ...number, id: "customers.other_parts", favourable: "up" },
];
