import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateMetric } from "../evaluate-metric";
import { closedMetrics } from "../registry";
import type { InputSpec } from "../registry/types";
import { toSpreadsheet } from "./spreadsheet";

describe("a metric as a spreadsheet formula", () => {
  it("reads like one", () => {
    expect(toSpreadsheet("ltv_to_cac", { ltv: "B2", cac: "B3" })).toBe("IF(B3<=0,NA(),(B2/B3))");
  });

  it.each(closedMetrics.map((metric) => [metric.id, metric] as const))("%s computes what the product computes", (id, metric) => {
    // A tie of a rounded amount is one only up to the float's last digit: the two may part by a cent there.
    const tie = id === "mrr.subscription" ? 0.01 : 0;
    const inputs = fc.record(Object.fromEntries(metric.inputs.map((spec) => [spec.name, cellValue(spec)])));
    fc.assert(
      fc.property(inputs, (given) => {
        const expected = evaluateMetric(id, given).value;
        const actual = calculate(toSpreadsheet(id, Object.fromEntries(Object.keys(given).map((name) => [name, name]))), given);
        if (expected === null) expect(Number.isFinite(actual)).toBe(false);
        else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tie + 1e-6 * Math.max(1, Math.abs(expected)));
      }),
    );
  });
});

/** Quantities a sheet would hold: counts as integers, rates in thousandths. */
function cellValue({ words, unit, min = -500, max = 5_000 }: InputSpec): fc.Arbitrary<number | string> {
  if (words) return fc.constantFrom(...words);
  if (unit === "rate") return fc.integer({ min: Math.max(min, -1) * 1000, max: Math.min(max, 2) * 1000 }).map((value) => value / 1000);
  return fc.integer({ min, max });
}

/** The few functions the formulas use, as a spreadsheet defines them. */
function calculate(formula: string, cells: Record<string, number | string>): number {
  const functions = {
    IF: (test: boolean, yes: number, no: number) => (test ? yes : no),
    NA: () => NaN,
    MIN: Math.min,
    MAX: Math.max,
    MOD: (value: number, by: number) => value - by * Math.floor(value / by),
    ROUND: (value: number, digits: number) =>
      (Math.sign(value) * Math.round(Number((Math.abs(value) * 10 ** digits).toPrecision(15)))) / 10 ** digits,
  };
  const script = formula.replace(/\^/g, "**").replace(/(?<![<>])=/g, "===");
  const names = [...Object.keys(functions), ...Object.keys(cells)];
  return Number(new Function(...names, `return ${script}`)(...Object.values(functions), ...Object.values(cells)));
}
