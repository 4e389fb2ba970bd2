import { describe, expect, test } from "vitest";
import { answer, unanswered } from "../value";
import { many, kpiInputOf } from "../test/kpi-input";
import { checkIncentives, referralPace } from "./incentives";

const ceiling = { ...answer("money", 50_000, 100), interval: { low: 40_000, high: 60_000, level: 0.8 } };

test("six new referred customers in the last three complete months are two a month; the running one does not count", () => {
  const { cells } = kpiInputOf([...many(6, { from: "2026-03", mrr: [100] }), ...many(9, { from: "2025-12", mrr: [100] }), ...many(5, { from: "2026-05", mrr: [100] })]);
  expect(referralPace(cells, "2026-05-10")).toBe(2);
});

describe("incentives against the CAC ceiling", () => {
  test("50 + 25 and 300 a month for 10 customers: 105 of the 400 that a third of the conservative LTV allows", () => {
    const check = checkIncentives({ referrerReward: 5_000, refereeReward: 2_500, monthlyCost: 30_000 }, ceiling, 10);
    expect(check).toEqual({ rewards: 7_500, fixed: 3_000, cost: 10_500, ceiling: 40_000, leaves: 29_500, verdict: "inside", reason: null, pace: 10 });
  });
  test("above it, though below a third of the LTV itself", () => {
    expect(checkIncentives({ referrerReward: 45_000, refereeReward: 0, monthlyCost: 0 }, ceiling, 0)).toMatchObject({ verdict: "above", leaves: -5_000 });
  });
  test("what is shown as the most it may cost may be paid to the cent, and no cent more", () => {
    const ofParts = { ...ceiling, interval: { ...ceiling.interval, low: 152_914.83 } };
    const exactly = { referrerReward: 152_915, refereeReward: 0, monthlyCost: 0 };
    expect(checkIncentives(exactly, ofParts, 0)).toMatchObject({ ceiling: 152_915, leaves: 0, verdict: "inside" });
    expect(checkIncentives({ ...exactly, refereeReward: 1 }, ofParts, 0)).toMatchObject({ leaves: -1, verdict: "above" });
    // 1,000 ÷ 3 = 333.33…: 333 with 152,582 are 152,915.
    expect(checkIncentives({ referrerReward: 152_582, refereeReward: 0, monthlyCost: 1_000 }, ofParts, 3)).toMatchObject({ fixed: 333, cost: 152_915, leaves: 0, verdict: "inside" });
  });
  test("a monthly cost that nobody shares yet is not guessed", () => {
    expect(checkIncentives({ referrerReward: 5_000, refereeReward: 0, monthlyCost: 30_000 }, ceiling, 0)).toMatchObject({ fixed: null, cost: 5_000, verdict: "inside" });
  });
  test("without an LTV, or its interval, there is no ceiling to hold it against", () => {
    const incentives = { referrerReward: 5_000, refereeReward: 0, monthlyCost: 0 };
    expect(checkIncentives(incentives, unanswered("money", "no_renewals_yet"), 4)).toMatchObject({ verdict: "unknown", leaves: null, reason: "no_renewals_yet" });
    expect(checkIncentives(incentives, answer("money", 50_000), 4)).toMatchObject({ verdict: "unknown", reason: "sample_too_small" });
  });
});
