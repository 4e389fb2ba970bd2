import { describe, expect, test } from "vitest";
import { readAmount, type AmountRules } from "./amount";

const read = (text: string, rules: Partial<AmountRules> = {}) => {
  const result = readAmount(text, { decimal: "point", unit: "major", currency: "EUR", ...rules });
  return result.ok ? result.value.minor : result.code;
};

describe("written with a decimal point", () => {
  test.each([
    ["65.6", 6560n],
    ["1,234.56", 123456n],
    ["1,234", 123400n],
    ["12,34,567.00", 123456700n],
    ["€1,234.56", 123456n],
    ["EUR 12", 1200n],
    ["1'234.50", 123450n],
    ["  42.39 ", 4239n],
    ["+5", 500n],
    [".5", 50n],
    ["0", 0n],
    ["-0.00", 0n],
  ])("%j → %s cents", (text, cents) => expect(read(text)).toBe(cents));
});

describe("written with a decimal comma", () => {
  test.each([
    ["1 234,56 €", 123456n],
    ["1\u202f234,56\u00a0€", 123456n],
    ["1.234,56", 123456n],
    ["12,5", 1250n],
    ["38 400,00", 3840000n],
  ])("%j → %s cents", (text, cents) => expect(read(text, { decimal: "comma" })).toBe(cents));
});

describe("refused, never guessed", () => {
  test.each([
    ["12,5O", "comma", "amount_unreadable"],
    ["12,50", "point", "amount_unreadable"],
    ["65.60", "comma", "amount_unreadable"],
    ["1,23,4", "point", "amount_unreadable"],
    ["1.234.56", "point", "amount_unreadable"],
    ["sur devis", "comma", "amount_unreadable"],
    ["1e5", "point", "amount_unreadable"],
    ["Infinity", "point", "amount_unreadable"],
    ["€", "point", "amount_unreadable"],
    ["-4", "point", "amount_negative"],
    ["(12.00)", "point", "amount_negative"],
    ["−4,00", "comma", "amount_negative"],
    ["12.00-", "point", "amount_negative"],
    ["(-4)", "point", "amount_unreadable"],
    ["$12", "point", "amount_other_currency"],
    ["12 USD", "point", "amount_other_currency"],
    ["100000000000.01", "point", "amount_out_of_range"],
    ["9".repeat(400), "point", "amount_out_of_range"],
  ] as const)("%j with a decimal %s: %s", (text, decimal, code) => expect(read(text, { decimal })).toBe(code));
});

describe("minor units of the currency", () => {
  test("yen have none, dinars have three", () => {
    expect(read("1200", { currency: "JPY" })).toBe(1200n);
    expect(read("12.345", { currency: "TND" })).toBe(12345n);
    expect(read("12", { currency: "HUF" })).toBe(1200n);
  });
  test("amounts said to be in cents stay as they are, and must be whole", () => {
    expect(read("4999", { unit: "minor" })).toBe(4999n);
    expect(read("4999.00", { unit: "minor" })).toBe(4999n);
    expect(read("49.99", { unit: "minor" })).toBe("amount_not_minor_units");
  });
  test("more decimals than the currency are rounded half-even, and said", () => {
    const rounded = (text: string) => readAmount(text, { decimal: "point", unit: "major", currency: "EUR" });
    expect(rounded("83.33333333")).toEqual({ ok: true, value: { minor: 8333n, rounded: true } });
    expect(rounded("0.125")).toEqual({ ok: true, value: { minor: 12n, rounded: true } });
    expect(rounded("0.135")).toEqual({ ok: true, value: { minor: 14n, rounded: true } });
    expect(rounded("12.500000")).toEqual({ ok: true, value: { minor: 1250n, rounded: false } });
  });
  test("a dollar sign can be any of the dollars", () => {
    expect(read("$65.60", { currency: "USD" })).toBe(6560n);
    expect(read("$65.60", { currency: "CAD" })).toBe(6560n);
    expect(read("US$65.60", { currency: "CAD" })).toBe("amount_other_currency");
  });
});
