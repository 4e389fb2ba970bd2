interface Minimum {
  at: number[];
  value: number;
  converged: boolean;
}

interface Vertex {
  at: number[];
  value: number;
}

const MAX_STEPS = 4_000;
const PRECISION = 1e-10;

/**
 * Downhill simplex (Nelder & Mead, 1965): no derivatives, for two or three parameters. Values that are not finite count
 * as worse than any. Converged when the simplex has shrunk to a point.
 */
export function minimise(of: (at: number[]) => number, start: readonly number[]): Minimum {
  const measure = (at: number[]): Vertex => {
    const value = of(at);
    return { at, value: Number.isFinite(value) ? value : Number.MAX_VALUE };
  };
  let simplex = [[...start], ...start.map((_, axis) => start.map((value, index) => (index === axis ? value + 0.5 : value)))].map(measure);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    simplex = simplex.toSorted((a, b) => a.value - b.value);
    const [best, worst, second] = [simplex[0], simplex.at(-1), simplex.at(-2)];
    if (!best || !worst || !second) break;
    if (size(simplex) < PRECISION) return { ...best, converged: true };
    const rest = simplex.slice(0, -1);
    const centre = start.map((_, axis) => rest.reduce((total, { at }) => total + (at[axis] ?? 0), 0) / rest.length);
    const along = (reach: number) => measure(centre.map((value, axis) => value + reach * ((worst.at[axis] ?? 0) - value)));
    const next = replacement(along, best, second, worst);
    simplex = next ? [...rest, next] : simplex.map((vertex) => measure(vertex.at.map((value, axis) => (value + (best.at[axis] ?? 0)) / 2)));
  }
  const [best] = simplex.toSorted((a, b) => a.value - b.value);
  return { at: best?.at ?? [...start], value: best?.value ?? NaN, converged: false };
}

/** Reflect, expand or contract the worst vertex; null when none helps and the simplex has to shrink. */
function replacement(along: (reach: number) => Vertex, best: Vertex, second: Vertex, worst: Vertex): Vertex | null {
  const reflected = along(-1);
  if (reflected.value < best.value) {
    const expanded = along(-2);
    return expanded.value < reflected.value ? expanded : reflected;
  }
  if (reflected.value < second.value) return reflected;
  const contracted = reflected.value < worst.value ? along(-0.5) : along(0.5);
  return contracted.value < Math.min(worst.value, reflected.value) ? contracted : null;
}

function size(simplex: readonly Vertex[]): number {
  const [first, ...others] = simplex;
  const distances = others.flatMap(({ at }) => at.map((value, axis) => Math.abs(value - (first?.at[axis] ?? 0))));
  return Math.max(...distances);
}
