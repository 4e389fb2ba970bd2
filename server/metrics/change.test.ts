import { describe, expect, it } from "vitest";
import { changeBetween } from "./change";
import { metricSpec } from "./registry";
import { answer, unanswered } from "./value";

const money = (value: number) => answer("money", value);
const rate = (value: number) => answer("rate", value);

describe("change between two periods", () => {
  it("says an amount in percent: (712,426 − 666,930) / 666,930 = 6.8 %", () => {
    const change = changeBetween(metricSpec("mrr"), money(71_242_600), money(66_693_000));
    expect(change).toMatchObject({ style: "percent", direction: "up", judgement: "good", from: 66_693_000 });
    expect(change?.difference).toBeCloseTo(0.0682, 4);
  });

  it("says a rate in points, and a falling churn is good", () => {
    const change = changeBetween(metricSpec("customer_churn_rate"), rate(0.026), rate(0.029));
    expect(change).toMatchObject({ style: "points", direction: "down", judgement: "good" });
    expect(change?.difference).toBeCloseTo(-0.003, 10);
  });

  it("has no percentage of nothing, and still a direction", () => {
    expect(changeBetween(metricSpec("mrr"), money(500), money(0))).toMatchObject({ difference: null, direction: "up", from: 0 });
  });

  it("is flat and not judged when nothing changed", () => {
    expect(changeBetween(metricSpec("mrr"), money(500), money(500))).toMatchObject({ difference: 0, direction: "flat", judgement: "neutral" });
  });

  it("compares nothing with nothing", () => {
    expect(changeBetween(metricSpec("nrr"), rate(0.98), unanswered("rate", "no_customers_at_start"))).toBeNull();
  });
});
