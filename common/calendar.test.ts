import { expect, it } from "vitest";
import { isDay, isMonth, readMonths, writeMonths } from "./calendar";

it("knows a month of the calendar", () => {
  for (const month of ["2026-01", "2026-12", "9999-10"]) expect(isMonth(month)).toBe(true);
  for (const text of ["2026-13", "2026-00", "9999-99", "2026-1", "2026-01-01", "soon", ""]) expect(isMonth(text)).toBe(false);
});

it("knows a day of the calendar", () => {
  for (const day of ["2026-02-28", "2024-02-29", "2026-12-31"]) expect(isDay(day)).toBe(true);
  for (const text of ["2026-02-29", "2026-13-01", "2026-11-31", "2026-01", "+12026-01-01", ""]) expect(isDay(text)).toBe(false);
});

it("reads months as it writes them, and nothing else as months", () => {
  const months = { from: "2026-01", to: "2026-03" };
  expect(readMonths(writeMonths(months))).toEqual(months);
  for (const text of ["2026-13..2026-14", "2026-01..2026-99", "2026-03..2026-01", "2026-01", "2026-01..2026-02..2026-03", "..", ""]) expect(readMonths(text)).toBeNull();
});
