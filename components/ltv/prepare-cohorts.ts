import type { HeatRow } from "@/components/charts/prepare-heat";
import type { CohortRow } from "@/server/metrics/kpis/types";

/** Retention by age from 0; an age without a complete month is a gap. */
export function toHeatRows(cohorts: readonly CohortRow[]): HeatRow[] {
  return cohorts.map((cohort) => {
    const byAge = new Map(cohort.ages.map((age) => [age.age, age.retention]));
    const oldest = Math.max(-1, ...byAge.keys());
    return { id: cohort.cohort, cells: Array.from({ length: oldest + 1 }, (_, age) => byAge.get(age) ?? null) };
  });
}
