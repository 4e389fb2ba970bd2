import { describe, expect, it } from "vitest";
import {
  addMonths, completePart, lastCompleteMonth, lastDayOf, monthOf, monthsBetween, monthsIn, previousPeriod,
  quarterOf, runningMonth, samePeriodLastYear, trailing, yearOf,
} from "./period";

describe("months", () => {
  it("steps over years, both ways", () => {
    expect(addMonths("2025-11", 3)).toBe("2026-02");
    expect(addMonths("2026-01", -1)).toBe("2025-12");
    expect(monthsBetween("2024-10", "2026-02")).toBe(16);
    expect(monthsBetween("2026-02", "2024-10")).toBe(-16);
  });

  it("knows a leap day", () => {
    expect(lastDayOf("2028-02")).toBe("2028-02-29");
    expect(lastDayOf("2100-02")).toBe("2100-02-28");
    expect(monthOf("2028-02-29")).toBe("2028-02");
  });

  it("completes a month on its last day and not before", () => {
    expect(lastCompleteMonth("2024-09-30")).toBe("2024-09");
    expect(runningMonth("2024-09-30")).toBeNull();
    expect(lastCompleteMonth("2024-09-29")).toBe("2024-08");
    expect(runningMonth("2024-09-29")).toBe("2024-09");
  });

  it("cuts a range at the last complete month", () => {
    const range = { from: "2026-08", to: "2026-11" };
    expect(completePart(range, "2026-11-20")).toEqual({ from: "2026-08", to: "2026-10" });
    expect(completePart({ from: "2026-11", to: "2026-11" }, "2026-11-20")).toBeNull();
  });

  it("compares with as many months before, or the same a year ago", () => {
    const range = { from: "2026-08", to: "2026-10" };
    expect(previousPeriod(range)).toEqual({ from: "2026-05", to: "2026-07" });
    expect(samePeriodLastYear(range)).toEqual({ from: "2025-08", to: "2025-10" });
    expect(monthsIn(range)).toEqual(["2026-08", "2026-09", "2026-10"]);
    expect(monthsIn({ from: "2026-10", to: "2026-08" })).toEqual([]);
  });

  it("finds quarters, years and trailing windows", () => {
    expect(quarterOf("2026-05")).toEqual({ from: "2026-04", to: "2026-06" });
    expect(yearOf("2026-05")).toEqual({ from: "2026-01", to: "2026-12" });
    expect(trailing("2026-02", 6)).toEqual({ from: "2025-09", to: "2026-02" });
  });
});
