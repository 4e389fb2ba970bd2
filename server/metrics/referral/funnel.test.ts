import { describe, expect, it } from "vitest";
import { historyOf } from "../kpis/history";
import { kpiInputOf } from "../test/kpi-input";
import { referralFunnel } from "./funnel";

const range = { from: "2026-03", to: "2026-04" };

describe("the referral funnel", () => {
  it("narrows from step to step, and stands month by month", () => {
    const referrals = [
      { month: "2026-03", invited: 700, signedUp: 200, paying: 20, rewarded: 0, rewards: 0n },
      { month: "2026-04", invited: 300, signedUp: 100, paying: 40, rewarded: 30, rewards: 60_000n },
      { month: "2026-01", invited: 9, signedUp: 9, paying: 9, rewarded: 9, rewards: 9n },
    ];
    const funnel = referralFunnel(historyOf(kpiInputOf([], { referrals, dataDate: "2026-04-20" })), range);
    expect(funnel?.steps.map(({ people, ofBefore }) => [people, ofBefore])).toEqual([[1_000, null], [300, 0.3], [60, 0.2], [30, 0.5]]);
    expect(funnel?.rewards).toBe(60_000n);
    expect(funnel?.months.map(({ month, running, paying }) => [month, running, paying])).toEqual([["2026-03", false, 20], ["2026-04", true, 40]]);
  });

  it("is nothing before referrals are imported", () => {
    expect(referralFunnel(historyOf(kpiInputOf([])), range)).toBeNull();
  });
});

it("has none of a group without referrals where others have some, and no data where nobody has", () => {
  const cell = { month: "2026-03", invited: 3, signedUp: 2, paying: 1, rewarded: 0, rewards: 0n };
  const group = kpiInputOf([], { referrals: [], everyone: { acquisition: [], referrals: [cell] } });
  expect(referralFunnel(historyOf(group), range)?.steps.map(({ people }) => people)).toEqual([0, 0, 0, 0]);
  expect(referralFunnel(historyOf(kpiInputOf([], { referrals: [], everyone: { acquisition: [], referrals: [] } })), range)).toBeNull();
});
