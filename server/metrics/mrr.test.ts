import { describe, expect, test } from "vitest";
import { monthlyMrr, type Price } from "./mrr";

const mrr = (unitAmount: bigint, quantity: number, interval: Price["interval"], intervalCount: number) => monthlyMrr({ unitAmount, quantity, interval, intervalCount });

describe("MRR of a subscription (METRICS §2)", () => {
  test("4 × 500.00 a year = 2,000 / 12 → 166.67", () => {
    expect(mrr(500_00n, 4, "year", 1)).toBe(166_67n);
  });
  test("1,200.00 a year → 100.00", () => {
    expect(mrr(1_200_00n, 1, "year", 1)).toBe(100_00n);
  });
  test("90.00 per 3 months → 30.00", () => {
    expect(mrr(90_00n, 1, "month", 3)).toBe(30_00n);
  });
  test("100 × 100.00 a month + 50 × 600.00 a year = 10,000 + 2,500 → 12,500.00", () => {
    expect(mrr(100_00n, 100, "month", 1) + mrr(600_00n, 50, "year", 1)).toBe(12_500_00n);
  });
  test("600.00 per 6 months → 100.00; every 2 years 240.00 → 10.00", () => {
    expect(mrr(600_00n, 1, "month", 6)).toBe(100_00n);
    expect(mrr(240_00n, 1, "year", 2)).toBe(10_00n);
  });
  test("12.00 a week × 52/12 → 52.00; every 2 weeks → 26.00", () => {
    expect(mrr(12_00n, 1, "week", 1)).toBe(52_00n);
    expect(mrr(12_00n, 1, "week", 2)).toBe(26_00n);
  });
  test("1.00 a day × 365/12 = 30.41666… → 30.42", () => {
    expect(mrr(1_00n, 1, "day", 1)).toBe(30_42n);
  });
  test("rounds once, after the quantity: 0.05 × 100 a year = 5.00 / 12 → 0.42, not 100 × 0.00", () => {
    expect(mrr(5n, 100, "year", 1)).toBe(42n);
  });
  test("a free plan has no MRR, and 10⁹ cents × 10⁶ stays exact", () => {
    expect(mrr(0n, 5, "month", 1)).toBe(0n);
    expect(mrr(1_000_000_001n, 1_000_000, "month", 1)).toBe(1_000_000_001_000_000n);
  });
});
