import type { LinePoint } from "@/components/charts/prepare-line";
import type { ReturnCurve } from "@/server/metrics/acquisition/cohort-returns";

/** From nothing at the first day on; the crossing stands where the months of life say, at the height of the cost. */
export function curveOf({ points, cac, payback }: ReturnCurve): { points: LinePoint[]; crossing: { x: number; y: number } | null } {
  const last = points.at(-1)?.age ?? 0;
  const line = [{ x: 0, y: 0 }, ...points.map(({ age, cumulated, projected }) => ({ x: age, y: cumulated, projected }))];
  const crossed = payback.value !== null && cac.value !== null && payback.value <= last;
  return { points: line, crossing: crossed ? { x: payback.value ?? 0, y: cac.value ?? 0 } : null };
}

/** So that small multiples share one scale. */
export function highestOf(quarters: readonly ReturnCurve[]): number {
  return Math.max(0, ...quarters.flatMap(({ points, cac }) => [cac.value ?? 0, ...points.map(({ cumulated }) => cumulated)]));
}
