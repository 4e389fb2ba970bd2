import { describe, expect, it } from "vitest";
import { formatMetric, metricStyle } from "@/components/format/metric";
import { evaluateMetric } from "../evaluate-metric";
import { exactEnough } from "./exact-enough";
import { formulaFormatters } from "./formatters";
import { printWithNumbers } from "./formula-of";

const formatters = formulaFormatters("en", "EUR");
const write = (id: string, inputs: Record<string, number>) => printWithNumbers(id, inputs, exactEnough(id, inputs, evaluateMetric(id, inputs).value ?? NaN, formatters)).text;

/** A formula of the LTV on a calculator, money in minor units. */
function calculated(text: string): number {
  const [arpa = NaN, margin = NaN, retention = NaN, one = NaN, discount = NaN, nrr = NaN] = [...text.matchAll(/[\d,.]+/g)].map(([figure]) => Number(figure.replaceAll(",", "")));
  return (100 * arpa * (margin / 100) * (retention / 100)) / (one + discount / 100 - nrr / 100);
}

describe("a formula printed with its numbers", () => {
  it("gives the number that is shown, however small the difference that divides", () => {
    const id = "ltv.retention_adjusted";
    const shown = (value: number) => formatMetric("en", "EUR", { value, unit: "money", reason: null, warnings: [], n: 1 }, metricStyle(id));
    for (let step = 0; step < 400; step += 1) {
      const inputs = { arpa: 16_806.1234 + step * 7.777, gross_margin: 0.813_612_3, retention: 0.970_412_9, discount: 0.006_434_03, nrr: 0.951_23 + step * 0.000_097_3, cap_months: 60 };
      const { value, warnings } = evaluateMetric(id, inputs);
      if (value === null || warnings.length > 0) continue;
      const text = write(id, inputs);
      expect(shown(calculated(text)), text).toBe(shown(value));
    }
  });

  it("has no more digits than that takes", () => {
    expect(write("ltv_to_cac", { ltv: 493_412.345, cac: 123_456.789 })).toBe("€4,934.12 ÷ €1,234.57");
    expect(write("ltv.margin_over_churn", { arpa: 10_000, gross_margin: 0.8, churn_rate: 0.04, cap_months: 60 })).toBe("€100.00 × 80\u00a0% ÷ 4\u00a0%");
  });

  it("prints other amounts and rates so too", () => {
    expect(write("factor.cost", { arpa: 1_234_567.89, gross_margin: 0.812_345_67 })).toBe("€12,345.6789 × (1 − 81.2346\u00a0%)");
  });
});
