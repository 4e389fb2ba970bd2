import { describe, expect, it } from "vitest";
import { historyOf } from "../kpis/history";
import { kpis } from "../kpis/kpis";
import { kpiInputOf } from "../test/kpi-input";
import { referralFunnel } from "./funnel";

const range = { from: "2026-03", to: "2026-04" };

describe("the referral funnel", () => {
  it("narrows from step to step over the complete months, and stands month by month with the running one", () => {
    const referrals = [
      { month: "2026-03", invited: 700, signedUp: 200, paying: 20, rewarded: 0, rewards: 0n },
      { month: "2026-04", invited: 300, signedUp: 100, paying: 40, rewarded: 30, rewards: 60_000n },
      { month: "2026-01", invited: 9, signedUp: 9, paying: 9, rewarded: 9, rewards: 9n },
    ];
    const asOf = (dataDate: string) => referralFunnel(historyOf(kpiInputOf([], { referrals, dataDate })), range);
    const funnel = asOf("2026-04-30");
    expect(funnel?.steps.map(({ people, ofBefore }) => [people, ofBefore])).toEqual([[1_000, null], [300, 0.3], [60, 0.2], [30, 0.5]]);
    expect(funnel?.rewards).toBe(60_000n);
    const early = asOf("2026-04-20");
    expect([early?.range, early?.steps.map(({ people }) => people), early?.rewards]).toEqual([{ from: "2026-03", to: "2026-03" }, [700, 200, 20, 0], 0n]);
    expect(early?.months.map(({ month, running, paying }) => [month, running, paying])).toEqual([["2026-03", false, 20], ["2026-04", true, 40]]);
  });

  it("shows the running month where no other is asked for, and agrees with the key figures either way", () => {
    const cell = (month: string, invited: number) => ({ month, invited, signedUp: 2, paying: 1, rewarded: 1, rewards: 5n });
    const input = { ...kpiInputOf([], { referrals: [cell("2026-03", 7), cell("2026-04", 5)], dataDate: "2026-04-20" }) };
    for (const months of [range, { from: "2026-04", to: "2026-04" }, { from: "2026-03", to: "2026-03" }]) {
      const asked = { ...input, range: months };
      const { metrics } = kpis(asked, ["referral.invited", "referral.paying", "referral.rewards"]);
      const funnel = referralFunnel(historyOf(asked), months);
      expect(funnel?.steps[0]?.people, months.from).toBe(metrics["referral.invited"]?.value);
      expect([funnel?.steps[2]?.people, Number(funnel?.rewards)]).toEqual([metrics["referral.paying"]?.value, metrics["referral.rewards"]?.value]);
    }
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
