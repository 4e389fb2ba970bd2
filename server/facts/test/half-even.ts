/** By the decimal a person would write: the nearer whole one, and of two equally near ones the even one. */
export function halfEven(above: bigint, below: bigint): bigint {
  const low = above / below - (above % below < 0n ? 1n : 0n);
  const rest = (above - low * below) * 2n;
  return rest > below || (rest === below && low % 2n !== 0n) ? low + 1n : low;
}
