import { describe, expect, it } from "vitest";
import { formatMoney, formatMoneyPlain, formatMoneyShort, majorUnits } from "./money";

describe("money by locale", () => {
  it("puts the euro before in English and after in French", () => {
    expect(formatMoney("en", "EUR", 481_500)).toBe("€4,815");
    expect(formatMoney("fr", "EUR", 123_456, { cents: true })).toBe("1\u00a0234,56\u00a0€");
  });

  it("has two digits more for what is added up, in the currency's own", () => {
    expect(formatMoney("en", "EUR", 1_234.567, { cents: "fine" })).toBe("€12.3457");
    expect(formatMoney("en", "JPY", 1_234.567, { cents: "fine" })).toBe("¥1,234.57");
  });

  it("keeps a bigint exact beyond what a number can hold", () => {
    expect(formatMoney("en", "EUR", 9_007_199_254_740_993n, { cents: true })).toBe("€90,071,992,547,409.93");
    expect(formatMoney("en", "EUR", -5n, { cents: true })).toBe("−€0.05");
  });

  it("shortens from a million on, and only when asked", () => {
    expect(formatMoney("en", "EUR", 854_911_200, { compact: true })).toBe("€8.55\u00a0M");
    expect(formatMoney("fr", "EUR", 854_911_200, { compact: true })).toBe("8,55\u00a0M\u00a0€");
    expect(formatMoney("en", "EUR", 71_242_600, { compact: true })).toBe("€712,426");
    expect(formatMoney("en", "EUR", 854_911_200)).toBe("€8,549,112");
  });

  it("writes a movement with its sign apart", () => {
    expect(formatMoney("en", "EUR", 770_000n, { signed: true })).toBe("+\u00a0€7,700");
    expect(formatMoney("en", "EUR", -48_200, { signed: true })).toBe("−\u00a0€482");
    expect(formatMoney("en", "EUR", 0, { signed: true })).toBe("€0");
  });

  it("knows no negative nothing", () => {
    expect(formatMoney("en", "EUR", -0)).toBe("€0");
    expect(formatMoney("en", "EUR", -0, { signed: true })).toBe("€0");
    expect(formatMoney("en", "EUR", -20)).toBe("€0");
  });

  it("takes the digits of the minor unit from the currency", () => {
    expect(formatMoney("en", "JPY", 1500, { cents: true })).toBe("¥1,500");
    expect(formatMoney("en", "TND", 1_234_567, { cents: true })).toContain("1,234.567");
  });

  it("leaves the currency to the title inside a chart", () => {
    expect(formatMoneyShort("en", "EUR", 67_500_000)).toBe("675k");
    expect(formatMoneyPlain("en", "EUR", 71_242_600)).toBe("712,426");
    expect(formatMoneyPlain("en", "EUR", -4_259_800, true)).toBe("−\u00a042,598");
    expect(formatMoneyPlain("en", "EUR", 0, true)).toBe("0");
  });

  it("hands a file whole units", () => {
    expect(majorUnits("EUR", 481_550)).toBe(4815.5);
    expect(majorUnits("EUR", -1_005n)).toBe(-10.05);
    expect(majorUnits("JPY", 1500)).toBe(1500);
  });
});
