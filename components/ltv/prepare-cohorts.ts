import type { HeatRow } from "@/components/charts/prepare-heat";
import type { CohortAge, CohortRow } from "@/server/metrics/kpis/types";
import type { MonthRange } from "@/server/metrics/period";

/** What a cell holds: the share still paying, the share of MRR still there, the margin per customer so far. */
export const cohortViews = ["retention", "mrr", "margin"] as const;
export type CohortView = (typeof cohortViews)[number];

const parts = { retention: "retention", mrr: "revenue", margin: "ltv" } as const satisfies Record<CohortView, keyof CohortAge>;

/** What Explain knows a cell as. */
export const cellMetrics: Record<CohortView, string> = { retention: "cohort_retention", mrr: "cohort_mrr_retention", margin: "cohort_margin" };

export const readView = (text: string | null): CohortView => cohortViews.find((view) => view === text) ?? "retention";

/** One view by age from 0; an age without a complete month is a gap. */
export function toHeatRows(cohorts: readonly CohortRow[], view: CohortView): HeatRow[] {
  return cohorts.map((cohort) => {
    const byAge = new Map(cohort.ages.map((age) => [age.age, age[parts[view]]]));
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
