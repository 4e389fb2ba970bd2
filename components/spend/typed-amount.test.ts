import { describe, expect, it } from "vitest";
import { typedAmount } from "./typed-amount";

describe("an amount as it would be typed", () => {
  it.each([
    [123_456n, "EUR", "en", "1234.56"],
    [123_456n, "EUR", "fr", "1234,56"],
    [120_000n, "EUR", "fr", "1200"],
    [-5n, "EUR", "en", "-0.05"],
    [1_200n, "JPY", "en", "1200"],
    [null, "EUR", "en", ""],
  ])("%s %s in %s is %j", (minor, currency, locale, text) => {
    expect(typedAmount(minor, currency, locale)).toBe(text);
  });
});
