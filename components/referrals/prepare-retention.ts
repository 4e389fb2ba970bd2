import type { LineSeries } from "@/components/charts/prepare-line";
import type { SurvivalCurve } from "@/server/metrics/survival/kaplan-meier";

type Row = SurvivalCurve["rows"][number];
export type AgeRow = { age: number; referred: Row | null; others: Row | null };

/** Below this many at risk a curve says nothing any more, and swings. */
const FEWEST = 10;

const readable = ({ rows }: SurvivalCurve) => {
  const end = rows.findIndex(({ atRisk }) => atRisk < FEWEST);
  return end === -1 ? rows : rows.slice(0, end);
};

/** Both curves by age, as far as enough customers have been there. */
export function retentionAges(referred: SurvivalCurve, others: SurvivalCurve): AgeRow[] {
  const [one, other] = [readable(referred), readable(others)].map((rows) => new Map(rows.map((row) => [row.time, row])));
  const ages = [...new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])])].sort((a, b) => a - b);
  return ages.map((age) => ({ age, referred: one?.get(age) ?? null, others: other?.get(age) ?? null }));
}

export function retentionSeries(ages: readonly AgeRow[]): LineSeries[] {
  const series = (id: string, role: LineSeries["role"], of: (row: AgeRow) => Row | null): LineSeries => ({
    id,
    role,
    points: ages.flatMap((row) => {
      const point = of(row);
      return point ? [{ x: row.age, y: point.survival, low: point.lower ?? undefined, high: point.upper ?? undefined }] : [];
    }),
  });
  return [series("referred", "ours", ({ referred }) => referred), series("others", "comparison", ({ others }) => others)].filter(({ points }) => points.length > 0);
}
