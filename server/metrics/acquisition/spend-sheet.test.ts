import { describe, expect, it } from "vitest";
import { spendSheet } from "./spend-sheet";

const months = ["2026-01", "2026-02"];

describe("the sheet in which spend is typed", () => {
  const sheet = spendSheet(
    months,
    [
      { month: "2026-01", channel: "Ads", imported: true, amount: 10_000n },
      { month: "2026-01", channel: "Ads", imported: false, amount: 2_500n },
      { month: "2026-02", channel: "", imported: false, amount: -500n },
    ],
    ["Fairs", "Ads"],
  );

  it("keeps what was typed beside what was imported, and nothing apart from zero", () => {
    expect(sheet.rows[0]).toEqual({
      channel: "Ads",
      cells: [
        { month: "2026-01", typed: 2_500n, imported: 10_000n },
        { month: "2026-02", typed: null, imported: null },
      ],
      total: 12_500n,
    });
  });

  it("has a row for each channel by name, and one for spend on none", () => {
    expect(sheet.rows.map(({ channel }) => channel)).toEqual(["Ads", "Fairs", ""]);
  });

  it("adds up both ways: 125 − 5 = 120", () => {
    expect(sheet.totals.map(({ amount }) => amount)).toEqual([12_500n, -500n]);
    expect(sheet.total).toBe(12_000n);
  });
});
