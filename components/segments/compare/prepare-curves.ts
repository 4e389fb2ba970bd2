import type { LineSeries } from "@/components/charts/prepare-line";
import type { SurvivalCurve } from "@/server/metrics/survival/kaplan-meier";

/** Below this many at risk a curve says nothing any more, and swings. */
const FEWEST = 10;

export type NamedCurve = { id: string; curve: SurvivalCurve };

/** As far as enough customers have been there. */
export function readableRows({ rows }: SurvivalCurve): SurvivalCurve["rows"] {
  const end = rows.findIndex(({ atRisk }) => atRisk < FEWEST);
  return end === -1 ? rows : rows.slice(0, end);
}

const roles = ["ours", "comparison", "quiet"] as const;

/** Up to three lines in one chart, the first with its band; a fourth would need a fourth hue, so each then stands alone beside everybody. */
export function curveCharts(curves: readonly NamedCurve[], everybody: NamedCurve): LineSeries[][] {
  const known = curves.filter(({ curve }) => readableRows(curve).length > 0);
  if (known.length === 0) return [];
  if (known.length <= roles.length) return [known.map((named, place) => seriesOf(named, roles[place] ?? "quiet", place === 0))];
  return known.map((named) => [seriesOf(named, "ours", true), seriesOf(everybody, "comparison", false)]);
}

const seriesOf = ({ id, curve }: NamedCurve, role: LineSeries["role"], band: boolean): LineSeries => ({
  id,
  role,
  points: readableRows(curve).map(({ time, survival, lower, upper }) => ({ x: time, y: survival, ...(band && { low: lower ?? undefined, high: upper ?? undefined }) })),
});
