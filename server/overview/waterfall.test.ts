import { expect, it } from "vitest";
import { answer } from "../metrics/value";
import { waterfallSteps } from "./waterfall";

const quarter = { from: "2026-08", to: "2026-10" };
const metrics = (values: Record<string, number>, range = quarter) => ({ range, metrics: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, answer("money", value)])) });

const now = metrics({ mrr: 71_242_600, "mrr.new": 6_827_000, "mrr.expansion": 2_738_600, "mrr.reactivation": 175_000, "mrr.contraction": 931_200, "mrr.churn": 4_259_800 });

it("opens with what closing and movements leave: 712,426 − 68,270 − 27,386 − 1,750 + 9,312 + 42,598 = 666,930", () => {
  const steps = waterfallSteps(now, null);
  expect(steps.map((step) => step.amount)).toEqual([66_693_000, 6_827_000, 2_738_600, 175_000, -931_200, -4_259_800, 71_242_600]);
});

it("adds up from opening to closing", () => {
  const amounts = waterfallSteps(now, null).map((step) => step.amount);
  expect(amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBe(amounts.at(-1));
});

it("stands beside the period before, and leaves it out when there is none", () => {
  expect(waterfallSteps(now, metrics({ mrr: 100, "mrr.churn": 30 }))[5]?.before).toBe(-30);
  expect(waterfallSteps(now, null)[5]?.before).toBeNull();
});

it("names the months of each step: the opening is the close of the month before", () => {
  const steps = waterfallSteps(now, metrics({ mrr: 100 }, { from: "2026-05", to: "2026-07" }));
  expect(steps.map(({ window }) => window)).toEqual([{ from: "2026-07", to: "2026-07" }, ...Array.from({ length: 6 }, () => quarter)]);
  expect(steps[0]?.beforeWindow).toEqual({ from: "2026-04", to: "2026-04" });
});
