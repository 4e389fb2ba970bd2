import type { PlanCell } from "../cells";
import type { MonthRange } from "../period";
import { answer } from "../value";
import { cook, serve, type Recipe } from "./recipe";

/** One row of MRR by plan, at the close of the window: of one plan of the day ('' is none), or of all of them. */
export function planRowRecipes(cells: readonly PlanCell[], plan: string | undefined, window: MonthRange): Recipe[] {
  const closing = cells.filter(({ month }) => month === window.to);
  const own = plan === undefined ? closing : closing.filter((cell) => cell.plan === plan);
  const behind = { population: "subscribed_at_close", window } as const;
  const subscriptions = own.reduce((total, cell) => total + cell.subscriptions, 0);
  const mrr = answer("money", mrrOf(own));
  return [
    serve("plan_subscriptions", answer("count", subscriptions), window, behind.population),
    serve("plan_mrr", mrr, window, behind.population),
    cook({
      id: "plan_share",
      ingredients: {
        plan_mrr: { ...behind, value: mrr, metricId: "plan_mrr" },
        mrr: { value: mrrOf(closing), metricId: "mrr", population: "active_at_close", window, whole: true },
      },
      sample: { n: null },
      ...behind,
    }),
  ];
}

const mrrOf = (cells: readonly PlanCell[]) => Number(cells.reduce((total, { closingMrr }) => total + closingMrr, 0n));
