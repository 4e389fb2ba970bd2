import { describe, expect, it } from "vitest";
import { metricSpec } from "../registry";
import { answer, unanswered } from "../value";
import { standingOf } from "./standing";
import { storedTarget, TARGET_IDS, targetOf, towards } from "./targets";

const of = (id: string, value: number, targets: Record<string, number> | null = {}) => standingOf({ id, metrics: { [id]: answer(metricSpec(id).unit, value) }, targets });

describe("where a number stands", () => {
  it("is short of a target that wants more: 4,585 of 4,700 customers, 115 short", () => {
    expect(of("customers", 4585, { customers: 4700 })).toEqual({ target: 4700, origin: "set", reached: false, towards: "up", short: 115 });
  });

  it("reaches a target at it, not only beyond", () => {
    expect(of("mrr", 705_000, { mrr: 705_000 })).toMatchObject({ reached: true, short: 0 });
    expect(of("customer_churn_rate", 0.025, { customer_churn_rate: 0.025 })).toMatchObject({ reached: true, short: 0, towards: "down" });
  });

  it("is over a target that wants less: 2.6 % of 2.5 %, 0.1 point over", () => {
    const standing = of("customer_churn_rate", 0.026, { customer_churn_rate: 0.025 });
    expect(standing?.reached).toBe(false);
    expect(standing?.short).toBeCloseTo(0.001, 12);
  });

  it("is healthy from three times the CAC on, and below twelve months of payback", () => {
    expect(of("ltv_to_cac", 3)).toMatchObject({ origin: "healthy", reached: true });
    expect(of("ltv_to_cac", 2.9)).toMatchObject({ reached: false });
    expect(of("cac_payback", 11.9)).toMatchObject({ reached: true });
    expect(of("cac_payback", 12)).toMatchObject({ reached: false, short: 0 });
    expect(of("cac_payback.cohort", 12)).toMatchObject({ origin: "healthy", reached: false });
  });

  it("calls nothing healthy of a handful of customers, and holds it to the workspace's own target all the same", () => {
    const metrics = { ltv_to_cac: { ...answer("ratio", 2168), warnings: ["few_customers" as const] } };
    expect(standingOf({ id: "ltv_to_cac", metrics, targets: {} })).toBeNull();
    expect(standingOf({ id: "ltv_to_cac", metrics, targets: { ltv_to_cac: 4 } })).toMatchObject({ origin: "set", reached: true });
  });

  it("goes by the workspace's own target where there is one: 12 months of 12 are on target", () => {
    expect(of("cac_payback", 12, { cac_payback: 12 })).toMatchObject({ origin: "set", reached: true });
  });

  it("holds a CAC to a third of the conservative LTV: 1,120 of 4,310 / 3", () => {
    const ceiling = { ...answer("money", 160_500), interval: { low: 143_667, high: 180_000, level: 0.8 } };
    expect(standingOf({ id: "cac", metrics: { cac: answer("money", 112_000), cac_ceiling: ceiling }, targets: {} })).toMatchObject({ target: 143_667, origin: "healthy", reached: true });
    expect(of("cac", 112_000)).toBeNull();
  });

  it("holds a group to what is healthy, never to what the whole should be", () => {
    expect(of("mrr", 1, null)).toBeNull();
    expect(of("ltv_to_cac", 2, null)).toMatchObject({ origin: "healthy", reached: false });
  });

  it("says nothing without a value, or of a metric that has no target", () => {
    expect(standingOf({ id: "mrr", metrics: { mrr: unanswered("money", "no_data") }, targets: { mrr: 1 } })).toBeNull();
    expect(of("quick_ratio", 3, { quick_ratio: 4 })).toBeNull();
  });
});

describe("a target", () => {
  it.each(TARGET_IDS)("of %s has a direction, and is kept as a whole number without losing anything", (id) => {
    expect(["up", "down"]).toContain(towards(metricSpec(id)));
    const value = metricSpec(id).unit === "money" || metricSpec(id).unit === "count" ? 470_050 : 0.985;
    expect(targetOf(id, storedTarget(id, value))).toBe(value);
  });
});
