import { describe, expect, it } from "vitest";
import { dayNumber, dayOf, dayTicks, stepPoints } from "./prepare-steps";

const at = dayNumber;

describe("steps", () => {
  it("stay level until the day before the next one, and the last until the end", () => {
    expect(stepPoints([{ on: "2026-01-10", value: 20 }, { on: "2026-02-01", value: 30 }], "2026-02-28")).toEqual([
      { x: at("2026-01-10"), y: 20 },
      { x: at("2026-01-31"), y: 20 },
      { x: at("2026-02-01"), y: 30 },
      { x: at("2026-02-28"), y: 30 },
    ]);
  });

  it("of one day are one point", () => {
    expect(stepPoints([{ on: "2026-01-10", value: 20 }, { on: "2026-01-11", value: 0 }], "2026-01-11")).toEqual([{ x: at("2026-01-10"), y: 20 }, { x: at("2026-01-11"), y: 0 }]);
    expect(stepPoints([], "2026-01-11")).toEqual([]);
  });
});

describe("ticks", () => {
  it("stand on the first of months, evenly apart", () => {
    expect(dayTicks("2025-11-10", "2026-10-31", 4).map(dayOf)).toEqual(["2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"]);
    expect(dayTicks("2026-10-01", "2026-10-31", 4).map(dayOf)).toEqual(["2026-10-01"]);
    expect(dayTicks("2026-10-02", "2026-10-31", 4)).toEqual([]);
  });
});
