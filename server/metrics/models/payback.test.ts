import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohortPayback } from "./payback";

describe("payback of a cohort", () => {
  it.each([
    ["25 at 10 a month: 2 + (25 − 20) ÷ 10 = 2.5", 25, [10, 10, 10], 2.5],
    ["nothing spent is paid back at once", 0, [10], 0],
    ["reached exactly at a month's end", 20, [10, 10, 10], 2],
    ["a month at a loss is made up for: 1 + 1 + (25 − 5) ÷ 40 = 2.5", 25, [10, -5, 40], 2.5],
    ["not within the data", 100, [10, 10], null],
  ])("%s", (_says, cac, margins, expected) => {
    expect(cohortPayback(cac, margins)).toBe(expected);
  });

  it("never shortens when the cost rises", () => {
    const margins = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 40 });
    const cost = fc.double({ min: 0, max: 2000, noNaN: true });
    fc.assert(
      fc.property(margins, cost, cost, (list, cac, more) => {
        expect(cohortPayback(cac + more, list) ?? Infinity).toBeGreaterThanOrEqual(cohortPayback(cac, list) ?? Infinity);
      }),
    );
  });
});
