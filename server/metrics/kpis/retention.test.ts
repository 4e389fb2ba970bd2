import { describe, expect, it } from "vitest";
import type { SpendCell } from "../cells";
import { many, kpiInputOf } from "../test/kpi-input";
import { kpis } from "./kpis";

const range = { from: "2026-03", to: "2026-04" };
const keeping: SpendCell = { month: "2026-04", channel: "", category: "tools", purpose: "retention", amount: 90_000n };

describe("renewals", () => {
  const renewal = { month: "2026-04", due: 40, renewed: 30, dueMrr: 0n, renewedMrr: 0n };

  it("are pooled over the range: (18 + 30) ÷ (20 + 40) = 80 %", () => {
    const renewals = [{ ...renewal, month: "2026-03", due: 20, renewed: 18 }, renewal, { ...renewal, month: "2026-02" }];
    expect(kpis(kpiInputOf([], { renewals, range })).metrics.renewal_rate).toMatchObject({ value: 0.8, n: 60, warnings: [] });
  });

  it("have no rate in a month without a term's end", () => {
    expect(kpis(kpiInputOf([], { renewals: [{ ...renewal, month: "2026-02" }], range })).metrics.renewal_rate).toMatchObject({ value: null, reason: "no_customers" });
  });
});

describe("win-back", () => {
  it("sets those who came back against those who left in the twelve months before: 6 ÷ 40 = 15 %", () => {
    const mrr = (months: number) => Array.from({ length: 16 }, (_, month) => (month < months ? 100 : 0));
    const back = many(6, { from: "2025-01", mrr: [...mrr(6).slice(0, 15), 100] });
    const gone = many(34, { from: "2025-01", mrr: mrr(6) });
    expect(kpis(kpiInputOf([...back, ...gone])).metrics.win_back_rate).toMatchObject({ value: 0.15, n: 40, warnings: [] });
  });

  it("says when there are not twelve months before", () => {
    const gone = many(30, { from: "2026-01", mrr: [100, 0, 0, 0] });
    expect(kpis(kpiInputOf(gone)).metrics.win_back_rate).toMatchObject({ value: 0, warnings: ["short_history"] });
  });
});

describe("trials", () => {
  it("convert 30 of 120, 25 %, and may still convert more while some are undecided", () => {
    const decided = { month: "2026-04", ended: 120, converted: 30, open: 0 };
    expect(kpis(kpiInputOf([], { trials: [decided] })).metrics.trial_conversion).toMatchObject({ value: 0.25, n: 120, warnings: [] });
    expect(kpis(kpiInputOf([], { trials: [{ ...decided, open: 4 }] })).metrics.trial_conversion?.warnings).toEqual(["still_open"]);
  });
});

describe("what keeping a customer costs", () => {
  const kept = many(450, { from: "2026-03", mrr: [100, 100] });

  it("is spend on retention per customer kept: 900 ÷ 450 = 2", () => {
    expect(kpis(kpiInputOf(kept, { spend: [keeping] })).metrics.retention_cost).toMatchObject({ value: 200, n: 450 });
  });

  it("is nothing, and says so, in a month without spend; unknown where none was ever recorded", () => {
    expect(kpis(kpiInputOf(kept, { spend: [{ ...keeping, month: "2026-01" }] })).metrics.retention_cost).toMatchObject({ value: 0, warnings: ["no_spend"] });
    expect(kpis(kpiInputOf(kept, { spend: [{ ...keeping, purpose: "acquisition" }] })).metrics.retention_cost).toMatchObject({ value: null, reason: "no_spend" });
  });

  it("has no share for a part of the customers", () => {
    expect(kpis(kpiInputOf(kept, { spend: [keeping], everyone: { acquisition: [] } })).metrics.retention_cost).toMatchObject({ reason: "spend_not_shared" });
  });
});
