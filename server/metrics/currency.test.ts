import { describe, expect, test } from "vitest";
import { convert, exactDecimal, minorRate, rateOn, rateTable } from "./currency";
import { monthlyMrr } from "./mrr";

const table = rateTable([
  { currency: "USD", day: "2024-03-01", rate: "0.92" },
  { currency: "USD", day: "2024-01-01", rate: "0.9" },
  { currency: "JPY", day: "2024-01-01", rate: "0.00625" },
]);

describe("rates of other currencies (METRICS §1)", () => {
  test("the last on or before the day counts, never a later one", () => {
    expect(rateOn(table, "USD", "2023-12-31")).toBeNull();
    expect(rateOn(table, "USD", "2024-01-01")).toEqual(exactDecimal("0.9"));
    expect(rateOn(table, "USD", "2024-02-29")).toEqual(exactDecimal("0.9"));
    expect(rateOn(table, "USD", "2024-03-01")).toEqual(exactDecimal("0.92"));
    expect(rateOn(table, "USD", "2030-01-01")).toEqual(exactDecimal("0.92"));
    expect(rateOn(table, "CHF", "2024-03-01")).toBeNull();
  });

  test("a decimal is taken exactly as written, whatever its length", () => {
    expect(exactDecimal("17500.123456789012345678")).toEqual([17500123456789012345678n, 10n ** 18n]);
    expect(() => exactDecimal("NaN")).toThrow("NaN is not a decimal");
  });

  test("yen have no minor unit, dinars a thousand: 12,000 ¥ a year at 0.00625 = 75 → / 12 → 6.25 €; 3.000 TND at 0.3 → 0.90 €", () => {
    const yen = minorRate(exactDecimal("0.00625"), { from: 0, to: 2 });
    expect(monthlyMrr({ unitAmount: 12_000n, quantity: 1, interval: "year", intervalCount: 1 }, { rate: yen })).toBe(6_25n);
    const dinars = minorRate(exactDecimal("0.3"), { from: 3, to: 2 });
    expect(monthlyMrr({ unitAmount: 3_000n, quantity: 1, interval: "month", intervalCount: 1 }, { rate: dinars })).toBe(90n);
  });

  test("a payment of 0.25 $ and a credit of −0.75 $ at 0.9: 0.225 → 0.22 €, −0.675 → −0.68 €", () => {
    const rate = minorRate(exactDecimal("0.9"), { from: 2, to: 2 });
    expect(convert(25n, rate)).toBe(22n);
    expect(convert(-75n, rate)).toBe(-68n);
  });

  test("rounds half-even once: 0.05 $ × 0.9 = 0.045 → 0.04 €; 10⁹ cents × 0.92 stay exact", () => {
    const rate = minorRate(exactDecimal("0.9"), { from: 2, to: 2 });
    expect(monthlyMrr({ unitAmount: 5n, quantity: 1, interval: "month", intervalCount: 1 }, { rate })).toBe(4n);
    const later = minorRate(exactDecimal("0.92"), { from: 2, to: 2 });
    expect(monthlyMrr({ unitAmount: 1_000_000_000n, quantity: 1, interval: "month", intervalCount: 1 }, { rate: later })).toBe(920_000_000n);
  });
});
