/** Exact arithmetic on integer minor units. Rounding happens once, at the end, half to even. */

export const PPM = 1_000_000n;

/** numerator ÷ denominator to the nearest integer, a tie to the even one. The denominator must not be 0. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  if (denominator < 0n) return divideHalfEven(-numerator, -denominator);
  const quotient = floorDivide(numerator, denominator);
  const twice = 2n * (numerator - quotient * denominator);
  if (twice < denominator) return quotient;
  if (twice > denominator) return quotient + 1n;
  return quotient % 2n === 0n ? quotient : quotient + 1n;
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

function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}
