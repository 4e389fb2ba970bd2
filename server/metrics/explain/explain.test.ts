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

  it("prints the formula with the numbers, leads to the customers and names the settings", () => {
    const churn = explain(input, "customer_churn_rate", "en", formatters);
    expect(churn?.formula?.text).toBe("(customers at the start − customers kept) ÷ customers at the start");
    expect(churn?.withNumbers?.text).toBe("(210 − 200) ÷ 210"); // 100 in March, 110 in April; 90 + 110 kept
    expect(churn?.inputs.map(({ name, population }) => [name, population])).toEqual([
      ["opening_customers", "active_at_opening"],
      ["retained_customers", "retained"],
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
});
