import type { HeatRow } from "@/components/charts/prepare-heat";
import type { CohortRow } from "@/server/metrics/kpis/types";
import type { MonthRange } from "@/server/metrics/period";

/** Retention by age from 0; an age without a complete month is a gap. */
export function toHeatRows(cohorts: readonly CohortRow[]): HeatRow[] {
  return cohorts.map((cohort) => {
    const byAge = new Map(cohort.ages.map((age) => [age.age, age.retention]));
    const oldest = Math.max(-1, ...byAge.keys());
    return { id: cohort.cohort, cells: Array.from({ length: oldest + 1 }, (_, age) => byAge.get(age) ?? null) };
  });
}

/** The month a cell stands at the end of. */
export function cellWindows(cohorts: readonly CohortRow[]): (cohort: string, age: number) => MonthRange | undefined {
  const months = new Map(cohorts.map(({ cohort, ages }) => [cohort, new Map(ages.map(({ age, month }) => [age, month]))]));
  return (cohort, age) => {
    const month = months.get(cohort)?.get(age);
    return month === undefined ? undefined : { from: month, to: month };
  };
}
