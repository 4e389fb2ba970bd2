import { describe, expect, it } from "vitest";
import { changeBetween } from "./change";
import { metricSpec } from "./registry";
import { answer, unanswered, type MetricValue } from "./value";

const money = (value: number) => answer("money", value);
const rate = (value: number) => answer("rate", value);
const change = (id: string, now: MetricValue, before: MetricValue) => changeBetween(metricSpec(id), now, before);

describe("a change between two periods", () => {
  it("says an amount in percent: (4,815 − 4,531) ÷ 4,531 = 6.3 %", () => {
    const moved = change("ltv.retention_adjusted", money(481_500), money(453_100));
    expect(moved).toMatchObject({ style: "percent", direction: "up", judgement: "good", from: 453_100 });
    expect(moved?.difference).toBeCloseTo(0.063, 3);
  });

  it("says a rate in points, and knows that less churn is good", () => {
    const moved = change("customer_churn_rate", rate(0.026), rate(0.029));
    expect(moved).toMatchObject({ style: "points", direction: "down", judgement: "good" });
    expect(moved?.difference).toBeCloseTo(-0.003, 12);
    expect(change("nrr", rate(0.97), rate(0.98))?.judgement).toBe("bad");
  });

  it("says a count in counts", () => {
    expect(change("customers", answer("count", 4982), answer("count", 4856))).toMatchObject({ style: "absolute", difference: 126 });
  });

  it("has no percentage from zero, but a direction", () => {
    expect(change("mrr.new", money(500), money(0))).toMatchObject({ difference: null, direction: "up", judgement: "good" });
    expect(change("mrr.new", money(0), money(0))).toMatchObject({ direction: "flat", judgement: "neutral" });
  });

  it("says nothing when a side is missing", () => {
    expect(change("arpa", money(500), unanswered("money", "no_customers"))).toBeNull();
  });
});
