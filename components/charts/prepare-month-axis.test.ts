import { describe, expect, it } from "vitest";
import { monthAxis } from "./prepare-month-axis";

const months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"];

describe("an axis of months", () => {
  it("places them one after the other, and names a place", () => {
    const axis = monthAxis(months);
    expect([axis.at("2026-03"), axis.at("2025-03"), axis.month(3.2)]).toEqual([2, null, "2026-04"]);
  });

  it("has ticks counted from the last month", () => {
    expect(monthAxis(months).ticks(3)).toEqual([0, 2, 4]);
    expect(monthAxis(months).ticks(2)).toEqual([0, 4]);
    expect(monthAxis(months.slice(0, 1)).ticks(4)).toEqual([0]);
  });

  it("names the first month, clear of its neighbour", () => {
    const ticksOf = (count: number) => monthAxis(Array.from({ length: count }, (_, index) => `m${index}`)).ticks(3);
    expect(ticksOf(12)).toEqual([0, 5, 11]);
    expect(ticksOf(2)).toEqual([0, 1]);
    expect(ticksOf(14)).toEqual([0, 6, 13]);
  });
});
