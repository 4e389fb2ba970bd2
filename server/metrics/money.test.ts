import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divideHalfEven, multiplyByPpm, roundHalfEven, roundToMinor } from "./money";

describe("money", () => {
  it.each([
    [5n, 2n, 2n], // 2.5 → 2
    [7n, 2n, 4n], // 3.5 → 4
    [-5n, 2n, -2n], // −2.5 → −2
    [-7n, 2n, -4n], // −3.5 → −4
    [200000n, 12n, 16667n], // 4 × 500.00 a year = 2,000.00 ÷ 12 = 166.67
    [-1n, 2n, 0n], // −0.5 → 0
    [-3n, 4n, -1n], // −0.75 → −1
  ])("%s ÷ %s rounds half-even to %s", (numerator, denominator, expected) => {
    expect(divideHalfEven(numerator, denominator)).toBe(expected);
  });

  it("keeps an amount of 10⁹ cents exact where a float would not", () => {
    expect(multiplyByPpm(1_000_000_000_000_000_003n, 1_000_000)).toBe(1_000_000_000_000_000_003n);
    expect(multiplyByPpm(12_345n, 815_000)).toBe(10_061n); // 100.61175 → 100.61
  });

  it("is never further than half a unit from the true quotient", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.bigInt(1n, 10n ** 9n), (amount, divisor) => {
        const distance = divideHalfEven(amount, divisor) * divisor - amount;
        expect(2n * (distance < 0n ? -distance : distance) <= divisor).toBe(true);
      }),
    );
  });

  it("rounds the decimal a reader sees, not its binary neighbour", () => {
    expect(roundHalfEven(1.005, 2)).toBe(1);
    expect(roundHalfEven(1.015, 2)).toBe(1.02);
    expect(roundHalfEven(-1.015, 2)).toBe(-1.02);
    expect(roundHalfEven(500 * 4 / 12, 2)).toBe(166.67);
    expect(Object.is(roundToMinor(-0.2), 0)).toBe(true);
  });
});
