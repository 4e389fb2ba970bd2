import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateMetric } from "./evaluate-metric";
import { closedMetrics } from "./registry";
import type { InputSpec } from "./registry/types";

const unit = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });

const retentionInputs = fc.record({
  arpa: unit(0, 1e7),
  gross_margin: unit(0, 1),
  retention: unit(0, 1),
  discount: unit(0, 0.2),
  nrr: unit(0, 1.5),
  cap_months: fc.integer({ min: 1, max: 120 }),
});

/** Sums of 60 floats agree to about 1e-12; more than that would be a fall. */
const notBelow = (higher: number | null, lower: number | null) =>
  expect((higher ?? NaN) - (lower ?? NaN)).toBeGreaterThanOrEqual(-1e-9 * Math.abs(lower ?? 0) - 1e-9);

describe("LTV never falls when retention, net retention or margin rises", () => {
  const value = (inputs: Record<string, number>) => evaluateMetric("ltv.retention_adjusted", inputs).value;

  it.each(["retention", "nrr", "gross_margin", "arpa"] as const)("%s", (name) => {
    fc.assert(
      fc.property(retentionInputs, unit(0, 0.5), (inputs, rise) => {
        const limit = name === "retention" || name === "gross_margin" ? 1 : Infinity;
        notBelow(value({ ...inputs, [name]: Math.min(limit, inputs[name] + rise) }), value(inputs));
      }),
    );
  });

  it("net retention across 1 + d, where the closed form changes", () => {
    fc.assert(
      fc.property(retentionInputs, unit(-1e-6, 1e-6), unit(0, 1e-6), (inputs, offset, rise) => {
        const nrr = 1 + inputs.discount + offset;
        notBelow(value({ ...inputs, nrr: nrr + rise }), value({ ...inputs, nrr }));
      }),
    );
  });

  it("margin ÷ churn, as churn falls", () => {
    fc.assert(
      fc.property(unit(0, 1), unit(0, 1), unit(0, 1), (a, b, gross_margin) => {
        const at = (churn_rate: number) => evaluateMetric("ltv.margin_over_churn", { arpa: 100, gross_margin, churn_rate }).value;
        notBelow(at(Math.min(a, b)), at(Math.max(a, b)));
      }),
    );
  });
});

describe("payback", () => {
  it("never shortens when the cost rises, and is the month in which margin reaches it", () => {
    fc.assert(
      fc.property(unit(0, 1e6), unit(0, 1e6), unit(1, 1e4), unit(0.01, 1), (cac, more, arpa, gross_margin) => {
        const at = (cost: number) => evaluateMetric("cac_payback", { cac: cost, arpa, gross_margin }).value ?? NaN;
        notBelow(at(cac + more), at(cac));
        expect(at(cac) * arpa * gross_margin).toBeCloseTo(cac, 3);
      }),
    );
  });
});

describe("no metric answers NaN, Infinity or nothing without a reason", () => {
  const arbitrary = (spec: InputSpec): fc.Arbitrary<number | string> => {
    if (spec.words) return fc.constantFrom(...spec.words);
    const low = spec.min ?? -1e9;
    const high = spec.max ?? 1e12;
    return fc.oneof(unit(low, high), fc.constantFrom(low, high, Math.max(low, Math.min(high, 0)), Math.max(low, Math.min(high, 1e-300))));
  };

  it.each(closedMetrics.map((metric) => [metric.id, metric] as const))("%s", (id, metric) => {
    const inputs = fc.record(Object.fromEntries(metric.inputs.map((spec) => [spec.name, arbitrary(spec)])));
    fc.assert(
      fc.property(inputs, (given) => {
        const { value, reason, uncapped } = evaluateMetric(id, given);
        expect(value === null ? reason !== null : Number.isFinite(value) && reason === null).toBe(true);
        expect(uncapped === undefined || uncapped === "not_finite" || Number.isFinite(uncapped)).toBe(true);
      }),
    );
  });
});
