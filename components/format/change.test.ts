import { expect, it } from "vitest";
import type { Change } from "@/server/metrics/change";
import { formatChange } from "./change";

const change = (more: Partial<Change>): Change => ({ style: "percent", difference: 0.0682, direction: "up", judgement: "good", from: 66_693_000, ...more });

it("says an amount in percent and names the earlier value", () => {
  expect(formatChange("en", "EUR", "money", change({}))).toEqual({
    direction: "up",
    judgement: "good",
    arrow: "▲",
    size: "6.8\u00a0%",
    from: "€666,930",
  });
});

it("says a rate in points", () => {
  const churn = change({ style: "points", difference: -0.003, direction: "down", from: 0.029 });
  expect(formatChange("fr", "EUR", "rate", churn)).toMatchObject({ arrow: "▼", size: "0,3\u00a0pt", from: "2,9\u00a0%" });
});

it("says a count in counts", () => {
  expect(formatChange("en", "EUR", "count", change({ style: "absolute", difference: -53, direction: "down", from: 212 })).size).toBe("53");
});

it("has no size when there is nothing to measure on", () => {
  expect(formatChange("en", "EUR", "money", change({ difference: null, from: 0 }))).toMatchObject({ arrow: "▲", size: null, from: "€0" });
});

it("does not judge what rounds to nothing", () => {
  const margin = change({ style: "points", difference: -0.00002, direction: "down", judgement: "bad", from: 0.81 });
  expect(formatChange("en", "EUR", "rate", margin)).toMatchObject({ direction: "flat", judgement: "neutral", size: null });
});
