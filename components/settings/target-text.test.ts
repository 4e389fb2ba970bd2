import { describe, expect, it } from "vitest";
import { readTarget, writeTarget } from "./target-text";

describe("a target as it is typed", () => {
  it.each([
    ["money", "en", "705,000", 70_500_000],
    ["money", "en", "143.50", 14_350],
    ["money", "fr", "705 000", 70_500_000],
    ["money", "fr", "143,5", 14_350],
    ["rate", "en", "98.5 %", 0.985],
    ["rate", "fr", "2,5", 0.025],
    ["ratio", "en", "3.5×", 3.5],
    ["months", "en", "12", 12],
    ["count", "en", "5,000", 5000],
    ["count", "en", "", null],
    ["money", "en", "a lot", Number.NaN],
    ["money", "en", "1,2,3", Number.NaN],
  ] as const)("%s in %s: %j is %d", (unit, locale, text, value) => {
    expect(readTarget(unit, "EUR", locale, text)).toBe(value);
  });

  it("knows that a yen has no cents", () => {
    expect(readTarget("money", "JPY", "en", "705,000")).toBe(705_000);
  });

  it.each(["en", "fr"])("is written as it would be typed, in %s", (locale) => {
    for (const [unit, value] of [["money", 14_350], ["rate", 0.985], ["ratio", 3.5], ["count", 5000]] as const)
      expect(readTarget(unit, "EUR", locale, writeTarget(unit, "EUR", locale, value))).toBe(value);
  });
});
