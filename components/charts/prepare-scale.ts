/** From a value to a place on the screen. */
export type Scale = (value: number) => number;

export type Domain = { low: number; high: number };

export function linearScale(domain: Domain, from: number, to: number): Scale {
  const span = domain.high - domain.low;
  return (value) => (span === 0 ? (from + to) / 2 : from + ((value - domain.low) / span) * (to - from));
}

/** The least round step (1, 2, 2.5 or 5 × 10ⁿ) that needs no more than `count` of them. */
function niceStep(span: number, count: number): number {
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  return (([1, 2, 2.5, 5].find((step) => step * power >= rough * (1 - 1e-9)) ?? 10) * power);
}

/** Round values that cover the domain: where grid lines stand. */
export function niceTicks({ low, high }: Domain, count: number, { whole = false }: { /** Of what is counted: no halves of it. */ whole?: boolean } = {}): number[] {
  if (high <= low) return [low];
  const nice = niceStep(high - low, count);
  const step = whole ? Math.ceil(nice) : nice;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  // Multiplied, not added up: 0.1 + 0.2 would print as 0.30000000000000004.
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

export function extent(values: readonly (number | null)[]): Domain | null {
  const known = values.filter((value): value is number => value !== null);
  return known.length === 0 ? null : { low: Math.min(...known), high: Math.max(...known) };
}

/** A tenth of a pixel is as exact as a screen gets, and keeps server and browser markup the same. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}
