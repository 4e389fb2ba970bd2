import { expect, it } from "vitest";
import { monthsCovered } from "./months-covered";

it.each([
  ["2023-11-01", "2026-10-31", 36],
  ["2026-10-01", "2026-10-02", 1],
  ["2025-12-01", "2026-01-15", 2],
])("%s to %s is %d months", (firstMonth, dataDate, months) => expect(monthsCovered({ firstMonth, dataDate })).toBe(months));

it("is unknown before the first import", () => {
  expect(monthsCovered({ firstMonth: null, dataDate: null })).toBeNull();
});
