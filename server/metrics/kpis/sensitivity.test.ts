import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, LTV_METHODS, monthlyDiscount, type LtvMethod } from "../settings";
import { cohortsOf } from "../test/cohorts";
import { many, kpiInputOf } from "../test/kpi-input";
import { sensitivity, type Lever } from "./sensitivity";

/** 4 of 100 leave in April and nobody grows: c = 4 ÷ 300, g the same; ARPA 10.00 at 80 %. */
const customers = [...many(96, { from: "2026-01", mrr: [1_000, 1_000, 1_000, 1_000], margin: 0.8 }), ...many(4, { from: "2026-01", mrr: [1_000, 1_000, 1_000, 0], margin: 0.8 })];
const of = (ltvMethod: LtvMethod) => sensitivity(kpiInputOf(customers, { settings: { ...DEFAULT_SETTINGS, ltvMethod } }));
const c = 4 / 300;
const ltv = (moved: { arpa?: number; margin?: number; churn?: number; annual?: number }) => {
  const { arpa = 1_000, margin = 0.8, churn = c, annual = 0.08 } = moved;
  return (arpa * margin * (1 - churn)) / (1 + monthlyDiscount(annual) - (1 - churn));
};

describe("sensitivity to ten per cent", () => {
  const found = of("retention_adjusted");
  const lever = (name: Lever) => found?.levers.find((candidate) => candidate.lever === name);

  it.each([
    ["arpa", ltv({ arpa: 900 }), ltv({ arpa: 1_100 })],
    ["cost", ltv({ margin: 0.82 }), ltv({ margin: 0.78 })], // 20 % of ARPA is cost: 18 % and 22 %
    ["churn", ltv({ churn: 0.9 * c }), ltv({ churn: 1.1 * c })], // g moves by the same points
    ["discount", ltv({ annual: 0.072 }), ltv({ annual: 0.088 })],
  ] as const)("of %s", (name, lower, higher) => {
    expect(lever(name)?.lower.value).toBeCloseTo(lower, 6);
    expect(lever(name)?.higher.value).toBeCloseTo(higher, 6);
  });

  it("knows the levers of each method", () => {
    const levers = Object.fromEntries(LTV_METHODS.map((method) => [method, of(method)?.levers.map((found) => found.lever)]));
    expect(levers).toEqual({
      retention_adjusted: ["arpa", "cost", "churn", "discount"],
      margin_over_churn: ["arpa", "cost", "churn"],
      lifetime_average: ["arpa", "cost"],
      // No payments, no terms that renewed, and of what was observed nothing can be moved.
      transactional: [],
      observed: [],
      predicted: ["arpa", "cost", "churn", "discount"],
      revenue_over_churn: ["arpa", "churn"],
    });
  });

  it("moves the curve of the predicted LTV: price and cost in proportion, churn at every age", () => {
    const input = kpiInputOf([], { cells: cohortsOf({ kind: "sbg", alpha: 1.4, beta: 12 }, { size: 400, months: 24, last: "2026-04" }), settings: { ...DEFAULT_SETTINGS, ltvMethod: "predicted" } });
    const predicted = sensitivity(input);
    const value = predicted?.ltv.value ?? NaN;
    const moved = (name: Lever) => predicted?.levers.find((candidate) => candidate.lever === name);
    expect(moved("arpa")?.higher.value).toBeCloseTo(1.1 * value, 4);
    expect(moved("cost")?.lower.value).toBeCloseTo((value * 0.82) / 0.8, 4);
    expect(moved("churn")?.lower.value).toBeGreaterThan(value);
    expect(moved("churn")?.higher.value).toBeLessThan(value);
    expect(moved("discount")?.lower.value).toBeGreaterThan(value);
  });

  it("has none where there is no value", () => {
    expect(sensitivity(kpiInputOf([]))).toMatchObject({ ltv: { value: null }, levers: [] });
  });
});
