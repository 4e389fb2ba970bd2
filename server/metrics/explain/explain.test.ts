import { describe, expect, it } from "vitest";
import { evaluateMetric } from "../evaluate-metric";
import { formulaFormatters } from "../formula/formatters";
import { kpis } from "../kpis/kpis";
import type { KpiInput } from "../kpis/types";
import { DEFAULT_SETTINGS } from "../settings";
import { cellsOf, type TestCustomer } from "../test/simulate-cells";
import { explain } from "./explain";

const many = (count: number, customer: TestCustomer) => Array.from({ length: count }, () => customer);

const input: KpiInput = {
  cells: cellsOf([
    ...many(90, { from: "2026-01", mrr: [1000, 1000, 1000, 1000], margin: 0.8 }),
    ...many(10, { from: "2026-01", mrr: [1000, 1000, 0, 0], margin: 0.8 }),
    ...many(20, { from: "2026-03", mrr: [3000, 3300], margin: 0.8 }),
  ]),
  tenureCells: [],
  dataDate: "2026-04-30",
  range: { from: "2026-03", to: "2026-04" },
  settings: DEFAULT_SETTINGS,
};
const formatters = formulaFormatters("en", "EUR");

describe("Explain", () => {
  it("shows what the tile shows, for every KPI", () => {
    for (const [id, metric] of Object.entries(kpis(input).metrics)) expect(explain(input, id, "en", formatters)?.value).toEqual(metric);
  });

  it("prints inputs from which the number can be computed again", () => {
    for (const id of ["arpa", "customer_churn_rate", "nrr", "ltv.margin_over_churn", "ltv.retention_adjusted", "factor.cost"]) {
      const explanation = explain(input, id, "en", formatters);
      const inputs = Object.fromEntries(explanation?.inputs.map(({ name, value }) => [name, value ?? NaN]) ?? []);
      expect(evaluateMetric(id, inputs).value).toBeCloseTo(explanation?.value.value ?? NaN, 9);
    }
  });

  it("does so for what rests on other imports too", () => {
    const acquisition = [{ month: "2026-03", channel: "ads", newCustomers: 20, newMrr: 60_000n }];
    const spend = [
      { month: "2026-03", channel: "ads", category: "media", purpose: "acquisition", amount: 500_000n },
      { month: "2026-03", channel: "", category: "tools", purpose: "retention", amount: 90_000n },
    ] as const;
    const windows = [{ length: 3, month: "2026-04", openingCustomers: 100, openingMrr: 100_000n, retainedCustomers: 90, retainedMrr: 95_000n, grossRetainedMrr: 88_000n }] as const;
    const referrals = [{ month: "2026-03", invited: 90, signedUp: 30, paying: 5, rewarded: 4, rewards: 8_000n }];
    const full: KpiInput = {
      ...input,
      acquisition,
      spend: [...spend],
      windows: [...windows],
      referrals,
      referred: input.cells,
      renewals: [{ month: "2026-03", due: 9, renewed: 7, dueMrr: 0n, renewedMrr: 0n }],
      trials: [{ month: "2026-04", ended: 12, converted: 3, open: 1 }],
      payments: [{ cohortMonth: "2026-01", month: "2026-03", received: 90_000n, payments: 88 }],
    };
    const ids = ["nrr.3m", "grr.3m", "renewal_rate", "trial_conversion", "retention_cost", "cac", "cac.paid", "ltv_to_cac", "cac_payback", "ltv.transactional", "referral.conversion", "referral.rate", "referral.k_factor", "referral.program_cac", "referral.program_roi"];
    for (const id of ids) {
      const explanation = explain(full, id, "fr", formatters);
      const inputs = Object.fromEntries(explanation?.inputs.map(({ name, value }) => [name, value ?? NaN]) ?? []);
      expect(evaluateMetric(id, inputs).value).toBeCloseTo(explanation?.value.value ?? NaN, 9);
      expect(explanation?.withNumbers?.text).not.toContain("undefined");
    }
    expect(explain(full, "cac", "en", formatters)?.asides.map(({ name, value }) => [name, value])).toEqual([["unallocated_spend", 8_000], ["customers_without_spend", 0]]);
  });

  it("calls a setting only what is one", () => {
    const of = (id: string, end?: "low" | "high") => {
      const told = explain(input, id, "en", formatters, end);
      return Object.fromEntries([...(told?.inputs ?? []), ...(told?.asides ?? [])].filter(({ window }) => window === null).map(({ name, origin }) => [name, origin]));
    };
    expect(of("ltv.retention_adjusted")).toEqual({ discount: "setting" });
    expect(of("factor.life")).toEqual({ cap_months: "setting" });
    expect(of("cac_ceiling")).toEqual({ ratio: "rule" });
    expect(of("ltv.observed", "low")).toEqual({ standard_error_of_log: "derived", normal_quantile: "constant" });
    // Nothing stands there without saying where it comes from.
    for (const id of Object.keys(kpis(input).metrics)) for (const end of [undefined, "low", "high"] as const) expect(Object.values(of(id, end)), id).not.toContain(null);
  });

  it("explains a model by what went into it, without a formula", () => {
    const predicted = explain(input, "ltv.predicted", "en", formatters);
    expect(predicted).toMatchObject({ formula: null, withNumbers: null, value: { reason: null } });
    expect(predicted?.inputs.map(({ name }) => name)).toEqual(["arpa", "gross_margin", "discount"]);
    expect(predicted?.asides).toMatchObject([{ label: "expected_months", unit: "months" }]);
  });

  it("prints the formula with the numbers, leads to the customers and names the settings", () => {
    const churn = explain(input, "customer_churn_rate", "en", formatters);
    expect(churn?.formula?.text).toBe("(customers at the start − customers kept) ÷ customers at the start");
    expect(churn?.withNumbers?.text).toBe("(210 − 200) ÷ 210"); // 100 in March, 110 in April; 90 + 110 kept
    expect(churn?.inputs.map(({ name, population }) => [name, population])).toEqual([
      // The months are pooled: who stood at both openings is among the 210 twice.
      ["opening_customers", "at_each_opening"],
      ["retained_customers", "kept_each_month"],
    ]);
    expect(explain(input, "ltv.retention_adjusted", "en", formatters)?.settings).toEqual([
      { key: "ltvWindowMonths", value: 6, unit: "count" },
      { key: "annualDiscountRate", value: 0.08, unit: "rate" },
      { key: "ltvCapMonths", value: 60, unit: "count" },
    ]);
  });

  it("tells how many are still active beside an average lifetime", () => {
    expect(explain(input, "ltv.lifetime_average", "en", formatters)?.asides).toMatchObject([{ label: "still_active", value: 110 / 120, unit: "rate" }]);
  });

  it("keeps the formula where there is no number, and shows which input is missing", () => {
    const nothing = explain({ ...input, cells: [] }, "arpa", "fr", formatters);
    expect(nothing).toMatchObject({ value: { value: null, reason: "no_customers" }, withNumbers: null });
    expect(nothing?.formula?.text).toBe("MRR ÷ clients");
  });

  it("has no formula for a sum, and none at all for what is no KPI", () => {
    expect(explain(input, "mrr", "en", formatters)).toMatchObject({ formula: null, population: "active_at_close" });
    expect(explain(input, "nonsense", "en", formatters)).toBeNull();
  });

  it("takes an end of an interval for a number of its own: the formula of the LTV's end, or the estimate beside it", () => {
    const full: KpiInput = {
      ...input,
      acquisition: [{ month: "2026-03", channel: "ads", newCustomers: 20, newMrr: 60_000n }],
      spend: [{ month: "2026-03", channel: "ads", category: "media", purpose: "acquisition", amount: 500_000n }],
    };
    const ltv = explain(full, "ltv.retention_adjusted", "en", formatters);
    const low = explain(full, "ltv.retention_adjusted", "en", formatters, "low");
    expect(low).toMatchObject({ end: "low", formula: null, value: { value: ltv?.value.interval?.low }, inputs: [] });
    expect(low?.asides[0]).toMatchObject({ label: "estimate", value: ltv?.value.value, metricId: "ltv.retention_adjusted" });
    for (const id of ["ltv_to_cac", "ltv_less_cac", "cac_ceiling"]) {
      for (const end of ["low", "high"] as const) {
        const [whole, part] = [explain(full, id, "en", formatters), explain(full, id, "en", formatters, end)];
        expect(part?.value.value, `${id} ${end}`).toBe(whole?.value.interval?.[end]);
        expect(part?.inputs.find(({ name }) => name === "ltv")).toMatchObject({ value: ltv?.value.interval?.[end], end });
        const inputs = Object.fromEntries(part?.inputs.map(({ name, value }) => [name, value ?? NaN]) ?? []);
        expect(evaluateMetric(id, inputs).value).toBeCloseTo(part?.value.value ?? NaN, 9);
      }
    }
    expect(explain(full, "mrr", "en", formatters, "low")).toBeNull();
  });

  it("stands on rows where no customers are behind it, and they sum to it", () => {
    const spend = [
      { month: "2026-03", channel: "ads", category: "media", purpose: "acquisition", amount: 500_000n },
      { month: "2026-03", channel: "", category: "salaries", purpose: "acquisition", amount: 80_000n },
      { month: "2026-04", channel: "fair", category: "other", purpose: "acquisition", amount: 20_000n },
    ] as const;
    const full: KpiInput = { ...input, acquisition: [{ month: "2026-03", channel: "ads", newCustomers: 20, newMrr: 60_000n }], spend: [...spend] };
    const sumOf = (id: string) => {
      const { rows, value } = explain(full, id, "en", formatters) ?? {};
      return [rows?.rows.reduce((total, row) => total + Number(row.at(-1)), 0), value?.value];
    };
    expect(sumOf("acquisition_spend")).toEqual([600_000, 600_000]);
    expect(sumOf("acquisition_spend.media")).toEqual([500_000, 500_000]);
    expect(sumOf("acquisition_spend.unallocated")).toEqual([100_000, 100_000]);
    const [out, tied] = sumOf("cash_tied_up");
    expect(out).toBe(tied);
  });
});
