import { describe, expect, it } from "vitest";
import { answer } from "@/components/test/answer";
import { channelLines, planLines, reasonLines, upcomingLines } from "./prepare-files";

const words = { currency: "EUR", all: "All", labelOf: (name: string) => name || "none" };

describe("a file ends with the row its table ends with", () => {
  it("of channels: all of them, blended", () => {
    const metrics = (customers: number, cac: number) => ({ "customers.new": answer("count", customers, customers), cac: answer("money", cac, customers), "ltv.observed": answer("money", 4 * cac, customers), ltv_to_cac: answer("ratio", 4, customers) });
    const lines = channelLines({ rows: [{ channel: "Ads", metrics: metrics(2, 30_000) }, { channel: "", metrics: {} }], total: metrics(3, 20_000), ltvId: "ltv.observed" }, words);
    expect(lines).toEqual([["Ads", 2, 300, 1200, 4], ["none", 0, null, null, null], ["All", 3, 200, 800, 4]]);
  });

  it("of plans: all of them, and no sum of what some of them had before", () => {
    const change = { style: "percent", difference: 1, direction: "up", judgement: "good", from: 5000 } as const;
    const lines = planLines({ rows: [{ plan: "Pro", subscriptions: 2, share: 0.8, mrr: 10_000, change }, { plan: "", subscriptions: 1, share: 0.2, mrr: 2500, change: null }], total: 12_500, subscriptions: 3 }, words);
    expect(lines).toEqual([["Pro", 2, 0.8, 100, 50], ["none", 1, 0.2, 25, null], ["All", 3, 1, 125, null]]);
    expect(planLines({ rows: [], total: 0, subscriptions: 0 }, words)).toEqual([["All", 0, null, 0, null]]);
  });

  it("of reasons: all who left", () => {
    const sums = (customers: number, mrr: bigint) => ({ customers, mrr, undated: 0 });
    const lines = reasonLines({ rows: [{ key: ["Price", "Too dear"], customerShare: 0.75, mrrShare: 0.5, ...sums(3, 5000n) }], total: sums(4, 10_000n) }, words);
    expect(lines).toEqual([["Price", "Too dear", 3, 0.75, 50], ["All", "", 4, 1, 100]]);
  });

  it("of what comes up: all who leave, and all whose term ends", () => {
    const days = { since: "2026-11-01", until: "2026-11-30" };
    const lines = upcomingLines(
      { leaving: [{ month: "2026-11", rest: false, ...days, customers: 1, mrr: 1000 }], allLeaving: { customers: 2, mrr: 3000 }, renewing: [{ ...days, customers: 4, mrr: 4000 }], allRenewing: { customers: 5, mrr: 6000 } },
      { ...words, leaving: "Leaving", renewals: "Terms", days: "90 days", monthOf: ({ month }) => month ?? "later" },
    );
    expect(lines).toEqual([["Leaving", "2026-11", 1, 10], ["Leaving", "All", 2, 30], ["Terms", "2026-11-30", 4, 40], ["Terms", "90 days", 5, 60]]);
  });
});
