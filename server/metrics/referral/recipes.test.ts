import { describe, expect, it } from "vitest";
import type { ReferralCell } from "../cells";
import { kpis } from "../kpis/kpis";
import { cellsOf } from "../test/simulate-cells";
import { many, kpiInputOf } from "../test/kpi-input";

const month = "2026-04";
const funnel: ReferralCell = { month, invited: 0, signedUp: 0, paying: 0, rewarded: 0, rewards: 0n };
const programme = { month, channel: "referral", category: "tools", purpose: "acquisition", amount: 60_000n } as const;

describe("the referral programme", () => {
  it("converts 60 of 300 signed up: 20 %", () => {
    const referrals = [{ ...funnel, signedUp: 300, paying: 60 }];
    expect(kpis(kpiInputOf([], { referrals })).metrics["referral.conversion"]).toMatchObject({ value: 0.2, n: 300 });
  });

  it("has K = 0.25 for 2,000 customers, 5,000 invitations, 500 accepted", () => {
    const referrals = [{ ...funnel, invited: 5_000, signedUp: 500 }];
    const customers = many(2_000, { from: month, mrr: [100] });
    expect(kpis(kpiInputOf(customers, { referrals })).metrics["referral.k_factor"]?.value).toBe(0.25);
  });

  it("brings 15 of 60 new customers, 25 %, at (300 rewards + 600 costs) ÷ 15 = 60", () => {
    const referred = many(15, { from: month, mrr: [10_000], margin: 0.8 });
    const input = kpiInputOf([...referred, ...many(45, { from: month, mrr: [10_000] })], {
      referrals: [{ ...funnel, paying: 15, rewarded: 6, rewards: 30_000n }],
      spend: [programme],
      referred: cellsOf(referred),
    });
    const { metrics } = kpis(input);
    expect(metrics["referral.rate"]).toMatchObject({ value: 0.25, n: 60 });
    expect(metrics["referral.program_cac"]?.value).toBe(6_000);
    // 15 × 100 × 80 % = 1,200 of margin for 900: a third.
    expect(metrics["referral.program_roi"]?.value).toBeCloseTo(1 / 3, 12);
  });

  it("costs 200 for every month its programme ran, up to the data date, beside what is spent on the channel", () => {
    const referred = many(15, { from: "2026-03", mrr: [10_000, 10_000], margin: 0.8 });
    const input = kpiInputOf(referred, { referrals: [funnel], spend: [programme], referred: cellsOf(referred), programme: { monthlyCost: 20_000n, startsOn: "2026-03-20", endsOn: null } });
    // March and April: 2 × 200 + 600, for 15.
    expect(kpis({ ...input, range: { from: "2026-03", to: "2026-04" } }).metrics["referral.program_cac"]?.value).toBeCloseTo(100_000 / 15, 8);
    const over = { ...input, programme: { monthlyCost: 20_000n, startsOn: "2026-01-01", endsOn: "2026-03-31" } };
    expect(kpis({ ...over, range: { from: "2026-03", to: "2026-04" } }).metrics["referral.program_cac"]?.value).toBeCloseTo(80_000 / 15, 8);
  });

  it("counts the paying of its funnel where nobody is marked as referred, for everyone only", () => {
    const input = kpiInputOf(many(60, { from: month, mrr: [100] }), { referrals: [{ ...funnel, paying: 15, rewards: 45_000n }] });
    expect(kpis(input).metrics).toMatchObject({ "referral.rate": { value: 0.25 }, "referral.program_cac": { value: 3_000 } });
    expect(kpis({ ...input, everyone: { acquisition: [] } }).metrics["referral.rate"]).toMatchObject({ value: null, reason: "no_data" });
  });

  it("brings 29 of 188 new customers of a group, by who was referred among them", () => {
    const acquisition = [{ month, channel: "", newCustomers: 188, newReferred: 29, newMrr: 0n }, { month: "2026-01", channel: "", newCustomers: 9, newReferred: 9, newMrr: 0n }];
    const input = kpiInputOf(many(188, { from: month, mrr: [100] }), { acquisition, everyone: { acquisition, referrals: [funnel] } });
    expect(kpis(input).metrics["referral.rate"]).toMatchObject({ value: 29 / 188, n: 188 });
    // Nobody of this group, but somebody: none of these.
    expect(kpis({ ...input, acquisition: [] }).metrics["referral.rate"]).toMatchObject({ value: 0 });
  });

  it("returns since its beginning, whatever the range", () => {
    const referred = many(2, { from: "2026-03", mrr: [10_000, 10_000], margin: 0.5 });
    const referrals = [{ ...funnel, month: "2026-03", rewards: 10_000n }];
    // 2 × 2 × 50 = 200 of margin for 100.
    expect(kpis(kpiInputOf(referred, { referrals, referred: cellsOf(referred) })).metrics["referral.program_roi"]?.value).toBe(1);
  });

  it("with what is still to come, marked: all stay, so 60 months of margin at most", () => {
    const referred = many(40, { from: "2026-01", mrr: [1_000, 1_000, 1_000, 1_000], margin: 0.5 });
    const input = kpiInputOf(referred, { referrals: [{ ...funnel, rewards: 40_000n }], referred: cellsOf(referred) });
    const id = "referral.program_roi.predicted";
    // To date 40 × 4 × 5 = 800, to come 40 × 60 × 5 = 12,000, for 400.
    expect(kpis(input, [id]).metrics[id]).toMatchObject({ value: (80_000 + 1_200_000 - 40_000) / 40_000, warnings: expect.arrayContaining(["projected"]) });
  });

  it("has costs for the whole workspace only", () => {
    const input = kpiInputOf([], { referrals: [funnel], spend: [programme], referred: [], everyone: { acquisition: [] } });
    expect(kpis(input).metrics["referral.program_cac"]).toMatchObject({ value: null, reason: "programme_not_shared" });
    expect(kpis({ ...input, referred: undefined }).metrics["referral.program_roi"]).toMatchObject({ value: null, reason: "programme_not_shared" });
  });
});
