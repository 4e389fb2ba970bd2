import { expect, test } from "vitest";
import { endOfPaidPeriod, minusMonths } from "./calendar";

test.each([
  ["2024-09-30", 9, "2023-12-30"],
  ["2024-05-31", 3, "2024-02-29"],
  ["2023-05-31", 3, "2023-02-28"],
  ["2024-03-31", 1, "2024-02-29"],
  ["2024-09-30", 0, "2024-09-30"],
  ["2024-02-29", 12, "2023-02-28"],
])("%s − %i months = %s", (day, months, expected) => expect(minusMonths(day, months)).toBe(expected));

test.each([
  ["2024-01-31", "month", 1, "2024-02-10", "2024-02-29"],
  ["2024-01-31", "month", 1, "2024-03-01", "2024-03-31"],
  ["2024-01-15", "month", 1, "2024-03-15", "2024-03-15"],
  ["2024-01-15", "month", 1, "2024-01-15", "2024-02-15"],
  ["2024-01-15", "month", 3, "2024-05-01", "2024-07-15"],
  ["2024-02-29", "year", 1, "2024-06-01", "2025-02-28"],
  ["2022-03-10", "year", 1, "2024-03-11", "2025-03-10"],
  ["2024-01-01", "week", 2, "2024-01-16", "2024-01-29"],
  ["2024-01-01", "day", 30, "2024-02-01", "2024-03-01"],
] as const)("from %s every %s × %i, cancelled on %s: paid until %s", (start, interval, count, day, expected) => {
  expect(endOfPaidPeriod(start, { interval, count }, day)).toBe(expected);
});
