import { expect, test } from "vitest";
import { minusMonths } from "./calendar";

test.each([
  ["2024-09-30", 9, "2023-12-30"],
  ["2024-05-31", 3, "2024-02-29"],
  ["2023-05-31", 3, "2023-02-28"],
  ["2024-03-31", 1, "2024-02-29"],
  ["2024-09-30", 0, "2024-09-30"],
  ["2024-02-29", 12, "2023-02-28"],
])("%s − %i months = %s", (day, months, expected) => expect(minusMonths(day, months)).toBe(expected));
