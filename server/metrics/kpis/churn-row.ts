import type { MonthRange } from "../period";
import { answer, withWarnings, type Warning } from "../value";
import { cook, serve, type Recipe } from "./recipe";

/** Churns of a range, summed: all of them or those of one reason. */
export interface ChurnSums {
  customers: number;
  /** Of them: those whose day is unknown. They are counted here, and in no month's rate. */
  undated: number;
  /** MRR lost, minor units. */
  mrr: bigint;
}

/** The numbers of one row of the churn reasons; `total` is all who left in the range. */
export function churnRowRecipes(row: ChurnSums, total: ChurnSums, window: MonthRange): Recipe[] {
  const warnings: Warning[] = row.undated > 0 ? ["churn_dates_unknown"] : [];
  const of = (count: number) => withWarnings(answer("count", count, count), warnings);
  const behind = { population: "churned_in_range", window } as const;
  const mrr = withWarnings(answer("money", Number(row.mrr), row.customers), warnings);
  return [
    serve("customers.churned", of(row.customers), window, behind.population),
    serve("mrr.churn", mrr, window, behind.population),
    cook({
      id: "churn_mrr_share",
      ingredients: {
        lost_mrr: { ...behind, value: mrr, metricId: "mrr.churn" },
        all_lost_mrr: { ...behind, value: Number(total.mrr), metricId: "mrr.churn", whole: true },
      },
      ...behind,
    }),
    cook({
      id: "churn_share",
      ingredients: {
        departures: { ...behind, value: row.customers, metricId: "customers.churned" },
        all_departures: { ...behind, value: total.customers, metricId: "customers.churned", whole: true },
      },
      ...behind,
    }),
  ];
}

/** Of those churns the ones whose day nobody knows: they are counted, and their MRR is not told apart. */
export const undatedRecipes = ({ undated }: ChurnSums, window: MonthRange): Recipe[] => [
  serve("customers.churned", withWarnings(answer("count", undated, undated), undated > 0 ? ["churn_dates_unknown"] : []), window, "churned_in_range"),
];
