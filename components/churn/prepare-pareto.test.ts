import { describe, expect, it } from "vitest";
import type { ComparedReason } from "@/server/metrics/churn/side-by-side";
import { capRows, leading, paretoLegend, prepareParetoBars, SHOWN } from "./prepare-pareto";

const row = (key: string, customers: number, before: number | null, kinds: Partial<ComparedReason["kinds"]> = {}): ComparedReason => {
  const tally = (count: number) => ({ customers: count, undated: 0, mrr: BigInt(count * 100), ltvLost: null });
  return { key, parts: [key], now: tally(customers), before: before === null ? null : tally(before), cumulated: null, kinds: { voluntary: 0, involuntary: 0, unknown: 0, ...kinds } };
};

describe("the Pareto of reasons", () => {
  it("draws bars and what they were on one scale", () => {
    const bars = prepareParetoBars([row("dear", 40, 80, { voluntary: 40 }), row("card", 20, 0, { involuntary: 20 }), row("", 10, null)], "customers");
    expect(bars.map(({ width, tick }) => [width, tick])).toEqual([[50, 100], [25, 0], [12.5, null]]);
  });

  it("gives a bar the colour of most of its churns, and says which colours there are", () => {
    const bars = prepareParetoBars([row("dear", 40, null, { voluntary: 30, unknown: 10 }), row("card", 20, null, { involuntary: 20 }), row("gone", 0, 7)], "customers");
    expect(bars.map(({ kind }) => kind)).toEqual(["voluntary", "involuntary", null]);
    expect(paretoLegend(bars)).toEqual({ colours: ["voluntary", "involuntary"], mixed: true });
  });

  it("is nowhere voluntary where no kind is known", () => {
    const bars = prepareParetoBars([row("dear", 40, null, { unknown: 40 }), row("", 9, null, { unknown: 9 })], "customers");
    expect(paretoLegend(bars)).toEqual({ colours: ["unknown"], mixed: false });
  });

  it("has no bar for an LTV lost that cannot be told, nor when nobody left", () => {
    expect(prepareParetoBars([row("dear", 40, null)], "ltv")[0]?.width).toBe(0);
    expect(prepareParetoBars([row("dear", 0, 0)], "customers")[0]).toMatchObject({ width: 0, tick: 0 });
  });

  it("names a leader where one is ahead of all others, and of customers by more than a few", () => {
    expect(leading([row("", 90, null), row("dear", 40, null), row("slow", 39, null)], "customers")).toMatchObject({ row: { key: "dear" }, amount: 40, standsOut: true });
    expect(leading([row("dear", 12, null), row("slow", 12, null)], "customers")).toMatchObject({ amount: 12, standsOut: false });
    expect(leading([row("dear", 12, null), row("slow", 12, null)], "mrr")).toMatchObject({ amount: 1200, standsOut: false });
    expect(leading([row("dear", 4, null), row("slow", 1, null)], "customers")).toMatchObject({ standsOut: false });
    expect(leading([row("dear", 4, null), row("slow", 1, null)], "mrr")).toMatchObject({ standsOut: true });
    expect(leading([row("dear", 0, 7), row("", 5, null)], "customers")).toBeNull();
  });

  it("keeps what has no room together, and not given in sight", () => {
    const rows = [...Array.from({ length: 30 }, (_, index) => row(`r${index}`, 30 - index, null)), row("", 5, null)];
    const { shown, rest } = capRows(rows);
    expect([shown.length, shown.at(-1)?.key, rest.length]).toEqual([SHOWN, "", 31 - SHOWN]);
    expect(capRows(rows.slice(0, 21)).rest).toEqual([]);
  });
});
