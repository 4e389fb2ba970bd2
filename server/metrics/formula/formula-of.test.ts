import { describe, expect, it } from "vitest";
import { closedMetrics, computableMetrics, metricSpec } from "../registry";
import { summedMetrics } from "../registry/sums";
import { formulaFormatters, plainFormatters } from "./formatters";
import { printFormula, printWithNumbers } from "./formula-of";
import { inputLabel, metricDefinition, metricName } from "./labels";
import type { FormulaLayout } from "./layout";

const inputs = { arpa: 14_300, gross_margin: 0.81, retention: 0.974, discount: 0.00643, nrr: 0.983, cap_months: 60 };

describe("a printed formula", () => {
  it("stands in symbols, in both languages", () => {
    expect(printFormula("ltv.retention_adjusted", "en").text).toBe("ARPA × margin × retention ÷ (1 + discount − net MRR retention)");
    expect(printFormula("ltv.retention_adjusted", "fr").text).toBe("ARPA × marge × rétention ÷ (1 + actualisation − rétention nette du MRR)");
  });

  it("stands with its numbers, by locale", () => {
    expect(printWithNumbers("ltv.retention_adjusted", inputs, formulaFormatters("en", "EUR")).text).toBe(
      "€143.00 × 81\u00a0% × 97.4\u00a0% ÷ (1 + 0.643\u00a0% − 98.3\u00a0%)",
    );
    expect(printWithNumbers("ltv.retention_adjusted", inputs, formulaFormatters("fr", "EUR")).text).toBe(
      "143,00\u00a0€ × 81\u00a0% × 97,4\u00a0% ÷ (1 + 0,643\u00a0% − 98,3\u00a0%)",
    );
  });

  it("can be drawn as a fraction, without the brackets a line needs", () => {
    const { layout } = printWithNumbers("ltv.retention_adjusted", inputs, plainFormatters);
    expect(layout.kind).toBe("fraction");
    expect(layout.kind === "fraction" && flat(layout.denominator)).toBe("1 + 0.00643 − 0.983");
  });

  it("prints the branch that computed the value", () => {
    const capped = { ...inputs, nrr: 0.999 };
    expect(printFormula("ltv.retention_adjusted", "en", capped).text).toBe("ARPA × margin × retention ÷ (1 + discount) × cap in months");
    expect(printWithNumbers("ltv.retention_adjusted", { ...inputs, nrr: 1.02 }, plainFormatters).text).toBe(
      "14300 × 0.81 × 0.974 ÷ (1 + 0.00643) × Σ k<60 (1.02 ÷ (1 + 0.00643))^k",
    );
    expect(printFormula("customer_churn_rate", "en", { denominator: "opening_plus_new" }).text).toBe(
      "(customers at the start − customers kept + new customers already gone) ÷ (customers at the start + new customers)",
    );
  });

  it("takes brackets around a negative number", () => {
    expect(printWithNumbers("factor.cost", { arpa: 100, gross_margin: -0.2 }, plainFormatters).text).toBe("100 × (1 − (-0.2))");
  });

  it("says in other words what is not the usual thing", () => {
    expect(printFormula("customer_churn_rate", "en", undefined, { opening_customers: "customer_months", retained_customers: "customer_months_kept" }).text).toBe(
      "(customer-months lived − customer-months without a departure) ÷ customer-months lived",
    );
  });
});

describe("every metric is named, defined and printable in both languages", () => {
  it.each([...computableMetrics, ...summedMetrics].map(({ id }) => id))("%s", (id) => {
    for (const locale of ["en", "fr"] as const) {
      expect(metricName(id, locale)).not.toBe("");
      expect(metricDefinition(id, locale)).not.toBe("");
      for (const { name, label } of metricSpec(id).inputs) expect(inputLabel(label ?? name, locale)).not.toBe("");
    }
  });
  it.each(closedMetrics.map(({ id }) => id))("%s has a formula", (id) => {
    expect(printFormula(id, "en").text).not.toContain("undefined");
  });
});

function flat(layout: FormulaLayout): string {
  if (layout.kind === "text") return layout.text;
  if (layout.kind === "row") return layout.parts.map(flat).join(" ");
  return `${flat(layout.numerator)} / ${flat(layout.denominator)}`;
}
