import { describe, expect, it } from "vitest";
import { readMinor, readNumber, typedMinor, typedNumber } from "./typed-number";

describe("a number as it is typed", () => {
  it.each([
    ["en", "1,234.56", 1234.56],
    ["en", "-3", -3],
    ["en", "1,5", undefined],
    ["en", "1.", 1],
    ["fr", "1 234,56", 1234.56],
    ["fr", "1\u202f234,5", 1234.5],
    ["fr", "12.5", 12.5],
    ["fr", "1,2,3", undefined],
    ["en", "", undefined],
    ["en", "1e9", undefined],
    ["en", "Infinity", undefined],
    ["en", "1234567890123456", undefined],
  ])("in %s %j is %s", (locale, text, number) => {
    expect(readNumber(locale, text)).toBe(number);
  });

  it("is money in minor units, of as many decimals as the currency has", () => {
    expect(readMinor("en", "EUR", "19.99")).toBe(1999);
    expect(readMinor("fr", "EUR", "19,9")).toBe(1990);
    expect(readMinor("en", "EUR", "19.999")).toBeUndefined();
    expect(readMinor("en", "JPY", "19")).toBe(19);
    expect(readMinor("en", "JPY", "19.5")).toBeUndefined();
    expect(readMinor("en", "TND", "1.234")).toBe(1234);
  });

  it("is written as it would be typed", () => {
    expect(typedMinor("fr", "EUR", 1990)).toBe("19,9");
    expect(typedMinor("en", "JPY", 19)).toBe("19");
    expect(typedNumber("en", 0.25)).toBe("0.25");
  });
});
