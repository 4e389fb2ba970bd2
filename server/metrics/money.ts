/** Exact arithmetic on integer minor units. Rounding happens once, at the end, half to even. */

const PPM = 1_000_000n;

/** An exact ratio, such as a rate of exchange: [numerator, denominator], the latter positive. */
export type Fraction = readonly [bigint, bigint];

export const ONE: Fraction = [1n, 1n];

/** `dividend ÷ divisor` to the nearest integer, ties to the even one. The divisor must be positive. */
export function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const whole = size / divisor;
  const twiceRest = (size % divisor) * 2n;
  const up = twiceRest > divisor || (twiceRest === divisor && whole % 2n === 1n);
  const rounded = up ? whole + 1n : whole;
  return dividend < 0n ? -rounded : rounded;
}

/** An amount times a rate kept as parts per million, such as a margin. */
export function multiplyByPpm(amount: bigint, ratePpm: bigint | number): bigint {
  return divideHalfEven(amount * BigInt(ratePpm), PPM);
}

/** A computed amount to whole minor units: for answers that leave the product. */
export function roundToMinor(amount: number): number {
  return roundHalfEven(amount, 0);
}

/** Half-even on the decimal a reader sees: 15 digits are taken before a tie is looked for. */
export function roundHalfEven(amount: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = Number((amount * scale).toPrecision(15));
  const floor = Math.floor(scaled);
  const rest = scaled - floor;
  const up = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0);
  const rounded = (up ? floor + 1 : floor) / scale;
  return rounded === 0 ? 0 : rounded;
}
