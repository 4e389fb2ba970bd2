import type { ScheduledCell } from "../cells";
import { cook, serve, type Recipe } from "../kpis/recipe";
import { monthOf, type DateOnly } from "../period";
import { answer } from "../value";
import { totalOf } from "./upcoming";

/** Days after the data date, both included; without one there is no bound. */
export interface Days {
  since?: DateOnly;
  until?: DateOnly;
}

type Asked = { days: Days; dataDate: DateOnly; /** Of the data date, minor units. */ mrr: number };

/** One row of what is dated ahead: who has asked to leave by then, whose term ends then. */
export function upcomingRecipes(cells: readonly ScheduledCell[], { days: { since, until }, dataDate, mrr }: Asked): Recipe[] {
  const today = { from: monthOf(dataDate), to: monthOf(dataDate) };
  const within = cells.filter(({ day }) => (since === undefined || day >= since) && (until === undefined || day <= until));
  const leaving = totalOf(within, "churn");
  const renewing = totalOf(within, "renewal");
  const lost = { value: answer("money", leaving.mrr, leaving.customers), metricId: "leaving.mrr", population: "leaving", window: today } as const;
  return [
    serve("leaving.customers", answer("count", leaving.customers, leaving.customers), today, "leaving"),
    serve("leaving.mrr", lost.value, today, "leaving"),
    cook({
      id: "leaving.share",
      ingredients: { leaving_mrr: lost, mrr: { value: mrr, metricId: "mrr", population: "active_at_close", window: today, whole: true } },
      sample: { n: null },
      window: today,
      population: "leaving",
    }),
    serve("renewing.customers", answer("count", renewing.customers, renewing.customers), today, "renewing"),
    serve("renewing.mrr", answer("money", renewing.mrr, renewing.customers), today, "renewing"),
  ];
}
