import { describe, expect, it } from "vitest";
import { presetsOf } from "./presets";

const ids = (first: string, date: string) => presetsOf(first, date).presets.map((preset) => preset.id);

describe("ranges to choose from", () => {
  it("counts back from the last complete month, not from the running one", () => {
    const { presets, running } = presetsOf("2024-01", "2026-11-20");
    expect(presets[0]).toEqual({ id: "last_3", range: { from: "2026-08", to: "2026-10" } });
    expect(presets.at(-1)).toEqual({ id: "all", range: { from: "2024-01", to: "2026-10" } });
    expect(running).toBe("2026-11");
  });

  it("offers only what the history holds", () => {
    expect(ids("2026-07", "2026-10-31")).toEqual(["last_3", "quarter", "last_quarter", "all"]);
    expect(ids("2026-09", "2026-10-31")).toEqual(["quarter", "all"]);
  });

  it("counts quarters and years by the calendar, the current ones up to the last complete month", () => {
    const ranges = Object.fromEntries(presetsOf("2024-01", "2026-11-20").presets.map(({ id, range }) => [id, `${range.from} ${range.to}`]));
    expect(ranges).toMatchObject({ quarter: "2026-10 2026-10", last_quarter: "2026-07 2026-09", year: "2026-01 2026-10", last_year: "2025-01 2025-12" });
  });

  it("falls back to the running month when no month is complete", () => {
    expect(presetsOf("2026-11", "2026-11-20").presets).toEqual([{ id: "all", range: { from: "2026-11", to: "2026-11" } }]);
  });

  it("lets a custom range end with the running month", () => {
    expect(presetsOf("2026-09", "2026-11-20").months).toEqual(["2026-09", "2026-10", "2026-11"]);
  });
});
