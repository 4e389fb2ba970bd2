import { describe, expect, it } from "vitest";
import { evaluateMetric, type MetricInputs } from "./evaluate-metric";

type Golden = [says: string, id: string, inputs: MetricInputs, value: number, digits: number];

/** Every case METRICS prints, held to the digits printed there. */
const golden: Golden[] = [
  ["1,200 a year, 20 % off once, net: 1200 × .8 ÷ 12 = 80", "mrr.subscription", { amount: 1200, interval: "year", discount_percent: 0.2, discount_duration: "once" }, 80, 9],
  ["the same, recurring only: 1200 ÷ 12 = 100", "mrr.subscription", { amount: 1200, interval: "year", discount_percent: 0.2, discount_duration: "once", discounts: "recurring_only" }, 100, 9],
  ["4 × 500 a year: 2000 ÷ 12 = 166.67", "mrr.subscription", { amount: 500, quantity: 4, interval: "year" }, 166.67, 9],
  ["90 per 3 months: 90 ÷ 3 = 30", "mrr.subscription", { amount: 90, interval: "month", interval_count: 3 }, 30, 9],
  ["100 × 100 a month = 10,000 …", "mrr.subscription", { amount: 100, quantity: 100, interval: "month" }, 10_000, 9],
  ["… + 50 × 600 a year = 30,000 ÷ 12 = 2,500 → 12,500", "mrr.subscription", { amount: 600, quantity: 50, interval: "year" }, 2_500, 9],
  ["100 at start, 12 left, 1 of them new, 1 came back: 90 retained, (100 − 90) ÷ 100 = 10 %", "customer_churn_rate", { opening_customers: 100, retained_customers: 90 }, 0.1, 9],
  ["10 lost of 100, 30 new, opening_plus_new: 10 ÷ 130 = 7.69 %", "customer_churn_rate", { opening_customers: 100, retained_customers: 90, new_customers: 30, denominator: "opening_plus_new" }, 0.0769, 4],
  ["6 of the 30 gone as well, opening: 10 ÷ 100 = 10 %", "customer_churn_rate", { opening_customers: 100, retained_customers: 90, new_customers: 30, new_lost_customers: 6 }, 0.1, 9],
  ["6 of the 30 gone as well, opening_plus_new: 16 ÷ 130 = 12.31 %", "customer_churn_rate", { opening_customers: 100, retained_customers: 90, new_customers: 30, new_lost_customers: 6, denominator: "opening_plus_new" }, 0.1231, 4],
  ["(10 + 10) ÷ 100 = 20 %", "gross_mrr_churn", { opening_mrr: 100, churn_mrr: 10, contraction_mrr: 10 }, 0.2, 9],
  ["(10 + 10 − 10) ÷ 100 = 10 %", "net_mrr_churn", { opening_mrr: 100, churn_mrr: 10, contraction_mrr: 10, expansion_mrr: 10 }, 0.1, 9],
  ["(100 − 10 − 10) ÷ 100 = 80 %", "grr", { opening_mrr: 100, gross_retained_mrr: 80 }, 0.8, 9],
  ["100 − 10 − 10 + 10 = 90 of 100 = 90 %; reactivation is no input", "nrr", { opening_mrr: 100, retained_mrr: 90 }, 0.9, 9],
  ["(20 + 8) ÷ (5 + 3) = 3.5", "quick_ratio", { new_mrr: 20, expansion_mrr: 8, churn_mrr: 5, contraction_mrr: 3 }, 3.5, 9],
  ["1 ÷ 3 % = 33.3 months", "average_lifetime", { churn_rate: 0.03 }, 33.3, 1],
  ["48 ÷ 60 = 80 %", "renewal_rate", { due: 60, renewed: 48 }, 0.8, 9],
  ["6 ÷ 40 = 15 %", "win_back_rate", { churned: 40, reactivated: 6 }, 0.15, 9],
  ["30 ÷ 120 = 25 %", "trial_conversion", { ended: 120, converted: 30 }, 0.25, 9],
  ["900 ÷ 450 = 2", "retention_cost", { spend: 900, retained_customers: 450 }, 2, 9],
  ["120,990 × .85 × .7 ÷ (1 + .08 − .85) = 71,989.05 ÷ .23 = 312,995.87", "ltv.retention_adjusted", { arpa: 120_990, gross_margin: 0.85, retention: 0.7, discount: 0.08, nrr: 0.85 }, 312_995.87, 2],
  ["80 × 80 % ÷ 4 % = 1,600", "ltv.margin_over_churn", { arpa: 80, gross_margin: 0.8, churn_rate: 0.04 }, 1_600, 6],
  ["10 × 15 × 50 % = 75", "ltv.lifetime_average", { arpa: 10, lifetime: 15, gross_margin: 0.5 }, 75, 9],
  ["150 × 1 × 1 × 50 % = 75", "ltv.transactional", { basket: 150, purchase_frequency: 1, lifetime: 1, gross_margin: 0.5 }, 75, 9],
  ["100 ÷ 5 % = 2,000", "ltv.revenue_over_churn", { arpa: 100, churn_rate: 0.05 }, 2_000, 6],
  ["ARPA 50, churn 0: 50 × 60 = 3,000", "ltv.revenue_over_churn", { arpa: 50, churn_rate: 0 }, 3_000, 9],
  ["ARPA 50, churn 1 %: 50 × min(100, 60) = 3,000", "ltv.revenue_over_churn", { arpa: 50, churn_rate: 0.01 }, 3_000, 9],
  ["believed 2,000, conservative 1,400: 1 − 1,400 ÷ 2,000 = 30 %", "factor.risk", { ltv: 2000, conservative_ltv: 1400 }, 0.3, 9],
  ["24,000 ÷ 40 = 600", "cac", { spend: 24_000, new_customers: 40 }, 600, 9],
  ["spend 400 of 4 customers = 100, as 1,000 of all 10", "cac", { spend: 400, new_customers: 4 }, 100, 9],
  ["750 ÷ 250 = 3.0", "ltv_to_cac", { ltv: 750, cac: 250 }, 3, 9],
  ["600 ÷ (120 × 80 %) = 6.25", "cac_payback", { cac: 600, arpa: 120, gross_margin: 0.8 }, 6.25, 9],
  ["250 ÷ (50 × 75 %) = 6.67", "cac_payback", { cac: 250, arpa: 50, gross_margin: 0.75 }, 6.67, 2],
  ["4,310 ÷ 3 = 1,437", "cac_ceiling", { ltv: 4310 }, 1_437, 0],
  ["60 ÷ 300 = 20 %", "referral.conversion", { signed_up: 300, paying: 60 }, 0.2, 9],
  ["5,000 ÷ 2,000 × 500 ÷ 5,000 = 0.25", "referral.k_factor", { customers: 2000, invitations: 5000, accepted: 500 }, 0.25, 9],
];

describe("golden cases of the metric definitions", () => {
  it.each(golden)("%s (%s)", (_says, id, inputs, value, digits) => {
    const metric = evaluateMetric(id, inputs);
    expect(metric.reason).toBeNull();
    expect(metric.value).toBeCloseTo(value, digits);
  });

  it("says beside a capped value what it would have been", () => {
    expect(evaluateMetric("ltv.revenue_over_churn", { arpa: 50, churn_rate: 0 })).toMatchObject({
      warnings: ["capped_at_60_months"],
      uncapped: "not_finite",
    });
    const capped = evaluateMetric("ltv.revenue_over_churn", { arpa: 50, churn_rate: 0.01 });
    expect(capped.warnings).toEqual(["capped_at_60_months"]);
    expect(capped.uncapped).toBeCloseTo(5_000, 6); // 50 ÷ 1 %
    expect(evaluateMetric("ltv.revenue_over_churn", { arpa: 100, churn_rate: 0.05 }).warnings).toEqual([]);
  });

  it("extrapolates growth above the discount over the cap's months only", () => {
    // m·r ÷ (1+d) = 100 × 1 × 1 ÷ 1 = 100 a month, growing 1 %: 100 × (1.01^60 − 1) ÷ 0.01 = 8,166.97
    const growing = evaluateMetric("ltv.retention_adjusted", { arpa: 100, gross_margin: 1, retention: 1, discount: 0, nrr: 1.01 });
    expect(growing.value).toBeCloseTo(8_166.97, 2);
    expect(growing.warnings).toEqual(["capped_at_60_months", "growth_extrapolated"]);
    expect(growing.uncapped).toBe("not_finite");
  });

  it("never caps a loss", () => {
    // 100 × −20 % ÷ 1 % = −2,000, though 60 months would be −1,200
    const loss = evaluateMetric("ltv.margin_over_churn", { arpa: 100, gross_margin: -0.2, churn_rate: 0.01 });
    expect(loss.value).toBeCloseTo(-2_000, 6);
    expect(loss.warnings).toEqual(["negative_margin"]);
    expect(evaluateMetric("ltv.margin_over_churn", { arpa: 100, gross_margin: -0.2, churn_rate: 0 })).toMatchObject({ value: null, reason: "not_finite" });
  });
});

describe("where there is no answer there is a reason", () => {
  it.each<[string, MetricInputs, string]>([
    ["customer_churn_rate", { opening_customers: 0, retained_customers: 0 }, "no_customers_at_start"],
    ["nrr", { opening_mrr: 0, retained_mrr: 0 }, "no_customers_at_start"],
    ["grr", { opening_mrr: 0, gross_retained_mrr: 0 }, "no_customers_at_start"],
    ["arpa", { mrr: 0, customers: 0 }, "no_customers"],
    ["referral.rate", { referred_new_customers: 0, new_customers: 0 }, "no_customers"],
    ["cac", { spend: 500, new_customers: 0 }, "no_new_customers"],
    ["ltv_to_cac", { ltv: 750, cac: 0 }, "no_spend"],
    ["quick_ratio", { new_mrr: 20, expansion_mrr: 8, churn_mrr: 0, contraction_mrr: 0 }, "not_finite"],
    ["average_lifetime", { churn_rate: 0 }, "not_finite"],
    ["cac_payback", { cac: 600, arpa: 0, gross_margin: 0.8 }, "not_recovered"],
    ["cac_payback", { cac: 600, arpa: 120, gross_margin: -0.1 }, "not_recovered"],
  ])("%s %j → %s", (id, inputs, reason) => {
    expect(evaluateMetric(id, inputs)).toMatchObject({ value: null, reason });
  });

  it("answers 0 and a warning where nothing was spent", () => {
    expect(evaluateMetric("cac", { spend: 0, new_customers: 40 })).toMatchObject({ value: 0, reason: null, warnings: ["no_spend"] });
  });

  it("warns of few customers and few events", () => {
    expect(evaluateMetric("cac", { spend: 100, new_customers: 29 }).warnings).toEqual(["few_customers"]);
    expect(evaluateMetric("cac", { spend: 100, new_customers: 30 }).warnings).toEqual([]);
    expect(evaluateMetric("customer_churn_rate", { opening_customers: 40, retained_customers: 36 }).warnings).toEqual(["few_events"]);
    expect(evaluateMetric("customer_churn_rate", { opening_customers: 40, retained_customers: 35 }).warnings).toEqual([]);
  });

  it("hands on the reason and the warnings of what it is made of", () => {
    const churn = evaluateMetric("customer_churn_rate", { opening_customers: 0, retained_customers: 0 });
    expect(evaluateMetric("average_lifetime", { churn_rate: churn })).toMatchObject({ value: null, reason: "no_customers_at_start" });
  });
});
