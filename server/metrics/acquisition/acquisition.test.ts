import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AcquisitionCell, SpendCell } from "../cells";
import { kpis } from "../kpis/kpis";
import type { KpiInput } from "../kpis/types";
import { DEFAULT_SETTINGS } from "../settings";
import { many, kpiInputOf } from "../test/kpi-input";
import { sharedSpend } from "./shared-spend";

const month = "2026-04";
const spent = (amount: bigint, more: Partial<SpendCell> = {}): SpendCell => ({ month, channel: "ads", category: "media", purpose: "acquisition", amount, ...more });
const won = (newCustomers: number, more: Partial<AcquisitionCell> = {}): AcquisitionCell => ({ month, channel: "ads", newCustomers, newMrr: 0n, ...more });
const joining = (count: number, mrr = 5_000) => many(count, { from: month, mrr: [mrr], margin: 0.75 });
const of = (input: KpiInput) => kpis(input).metrics;

describe("CAC of everyone", () => {
  it("24,000 ÷ 40 = 600", () => {
    expect(of(kpiInputOf(joining(40), { spend: [spent(2_400_000n)], acquisition: [won(40)] })).cac).toMatchObject({ value: 60_000, n: 40, warnings: [] });
  });

  it("is fully loaded and blended: (18,000 media + 6,000 salaries) ÷ (30 paid + 10 organic) = 600; paid, 18,000 ÷ 30 = 600", () => {
    const spend = [spent(1_800_000n), spent(600_000n, { category: "salaries", channel: "" })];
    const acquisition = [won(30), won(10, { channel: "organic" })];
    const metrics = of(kpiInputOf(joining(40), { spend, acquisition }));
    expect(metrics.cac?.value).toBe(60_000);
    expect(metrics["cac.paid"]).toMatchObject({ value: 60_000, n: 30 });
  });

  it("counts what no new customer carries: 1,000 on ads and 500 on a fair that brought nobody, 10 new → 150", () => {
    const spend = [spent(100_000n), spent(50_000n, { channel: "fair" })];
    expect(of(kpiInputOf(joining(10), { spend, acquisition: [won(10)] })).cac?.value).toBe(15_000);
  });

  it("takes rewards for referrals as spend on that channel", () => {
    const referrals = [{ month, invited: 0, signedUp: 0, paying: 2, rewarded: 2, rewards: 4_000n }];
    const acquisition = [won(2, { channel: "referral" })];
    const metrics = of(kpiInputOf(joining(2), { acquisition, referrals, spend: [spent(0n)] }));
    expect(metrics.cac?.value).toBe(2_000);
    expect(metrics["cac.paid"]).toMatchObject({ value: null, reason: "no_new_customers" });
  });

  it("books rewards on the referral channel as the workspace writes it", () => {
    const referrals = [{ month, invited: 0, signedUp: 0, paying: 2, rewarded: 2, rewards: 4_000n }];
    expect(sharedSpend({ acquisition: [won(2, { channel: "Referral" })], referrals }, 0).carried).toEqual([{ month, channel: "Referral", category: "other", amount: 4_000 }]);
  });

  it("looks for spend a lag before", () => {
    const settings = { ...DEFAULT_SETTINGS, cacLagMonths: 2 };
    const spend = [spent(10_000n, { month: "2026-02" }), spent(99_000n)];
    expect(of(kpiInputOf(joining(40), { spend, acquisition: [won(40)], settings })).cac?.value).toBe(250);
  });

  it("is nothing where nothing was spent in the month, and below nothing where credits outweigh", () => {
    const spend = [spent(10_000n, { month: "2026-01" })];
    expect(of(kpiInputOf(joining(40), { spend, acquisition: [won(40)] })).cac).toMatchObject({ value: 0, warnings: ["no_spend"] });
    expect(of(kpiInputOf(joining(40), { spend: [spent(-8_000n)], acquisition: [won(40)] })).cac?.value).toBe(-200);
  });
});

describe("CAC of a part of the customers", () => {
  const everyone = { acquisition: [won(10)] };

  it("1,000 on ads, 10 new of which 4 in the segment → spend 400, CAC 100 in both", () => {
    const whole = of(kpiInputOf(joining(10), { spend: [spent(100_000n)], acquisition: [won(10)] }));
    const part = kpiInputOf(joining(4), { spend: [spent(100_000n)], acquisition: [won(4)], everyone });
    expect(sharedSpend(part, 0).carried).toEqual([{ month, channel: "ads", category: "media", amount: 40_000 }]);
    expect([whole.cac?.value, of(part).cac?.value]).toEqual([10_000, 10_000]);
  });

  it("does not bear what nobody carries, and cannot be told without channels", () => {
    const spend = [spent(100_000n), spent(50_000n, { channel: "fair" })];
    expect(of(kpiInputOf(joining(4), { spend, acquisition: [won(4)], everyone })).cac?.value).toBe(10_000);
    expect(of(kpiInputOf(joining(4), { spend, everyone })).cac).toMatchObject({ value: null, reason: "no_data" });
  });

  it("sums over any partition of the customers to the spend of the whole, less what nobody carries", () => {
    const channels = ["ads", "fair", "organic", ""];
    const months = ["2026-02", "2026-03", month];
    const pick = fc.record({ month: fc.constantFrom(...months), channel: fc.constantFrom(...channels) });
    const cell = fc.record({ at: pick, part: fc.integer({ min: 0, max: 2 }), customers: fc.integer({ min: 1, max: 9 }) });
    const bill = fc.record({ at: pick, amount: fc.bigInt({ min: -100_000n, max: 10_000_000n }), lag: fc.constant(0) });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 25 }), fc.array(bill, { maxLength: 25 }), fc.integer({ min: 0, max: 3 }), (cells, bills, lag) => {
        const spend = bills.map(({ at, amount }) => spent(amount, at));
        const acquisition = (part?: number) => cells.filter((each) => part === undefined || each.part === part).map(({ at, customers }) => won(customers, at));
        const total = (shares: { amount: number }[]) => shares.reduce((sum, { amount }) => sum + amount, 0);
        const whole = sharedSpend({ spend, acquisition: acquisition() }, lag);
        const parts = [0, 1, 2].map((part) => sharedSpend({ spend, acquisition: acquisition(part), everyone: { acquisition: acquisition() } }, lag));
        const all = Number(bills.reduce((sum, { amount }) => sum + amount, 0n));
        expect(parts.reduce((sum, { carried }) => sum + total(carried), 0)).toBeCloseTo(total(whole.carried), 3);
        expect(total(whole.carried) + total(whole.unallocated)).toBeCloseTo(all, 3);
      }),
    );
  });
});

describe("what a customer is worth beside what it cost", () => {
  const base = many(100, { from: "2026-01", mrr: [5_000, 5_000, 5_000, 5_000], margin: 0.75 });
  const leaving = many(10, { from: "2026-01", mrr: [5_000, 5_000, 5_000, 0], margin: 0.75 });
  const input = kpiInputOf([...base, ...leaving, ...joining(40)], { spend: [spent(1_000_000n)], acquisition: [won(40)] });
  const metrics = of(input);

  it("LTV : CAC is their ratio, and the low end of its interval the conservative one", () => {
    const ltv = metrics["ltv.retention_adjusted"];
    expect(metrics.ltv_to_cac?.value).toBeCloseTo((ltv?.value ?? NaN) / 25_000, 9);
    expect(metrics.ltv_to_cac?.interval?.low).toBeCloseTo((ltv?.interval?.low ?? NaN) / 25_000, 9);
  });

  it("payback is CAC over the margin of new MRR: 250 ÷ (50 × 75 %) = 6.67", () => {
    expect(metrics.cac_payback?.value).toBeCloseTo(6.67, 2);
    expect([metrics.cac_payback?.n, metrics.ltv_to_cac?.n]).toEqual([40, 40]);
  });

  it("has no ratio where a customer cost nothing", () => {
    expect(of({ ...input, spend: [spent(0n)] }).ltv_to_cac).toMatchObject({ value: null, reason: "no_spend" });
  });
});
