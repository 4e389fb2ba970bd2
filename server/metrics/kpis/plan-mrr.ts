import type { PlanCell } from "../cells";
import { changeBetween, type Change } from "../change";
import type { YearMonth } from "../period";
import { metricSpec } from "../registry";
import { answer } from "../value";

export interface PlanMrrRow {
  /** The plan of the day, not the customer's first; '' is no plan. */
  plan: string;
  subscriptions: number;
  /** Minor units. */
  mrr: number;
  /** Of all MRR; null when there is none. */
  share: number | null;
  /** Null where there is nothing to hold it against. */
  change: Change | null;
}

/** MRR at the close of a month by the plan of that day, largest first; what is on no plan last. */
export function planMrr(cells: readonly PlanCell[], month: YearMonth, before: { cells: readonly PlanCell[]; month: YearMonth } | null): { rows: PlanMrrRow[]; total: number; subscriptions: number } {
  const now = closing(cells, month);
  const then = before && closing(before.cells, before.month);
  const total = [...now.values()].reduce((sum, { mrr }) => sum + mrr, 0);
  const all = [...now.values()].reduce((sum, { subscriptions }) => sum + subscriptions, 0);
  const plans = new Set([...now.keys(), ...(then?.keys() ?? [])]);
  const rows = [...plans].map((plan) => {
    const { mrr, subscriptions } = now.get(plan) ?? nothing;
    return {
      plan,
      mrr,
      subscriptions,
      share: total > 0 ? mrr / total : null,
      change: then && changeBetween(metricSpec("mrr"), answer("money", mrr), answer("money", (then.get(plan) ?? nothing).mrr)),
    };
  });
  return { rows: rows.sort((a, b) => Number(a.plan === "") - Number(b.plan === "") || b.mrr - a.mrr || (a.plan < b.plan ? -1 : 1)), total, subscriptions: all };
}

const nothing = { mrr: 0, subscriptions: 0 };

const closing = (cells: readonly PlanCell[], month: YearMonth) =>
  new Map(cells.filter((cell) => cell.month === month).map(({ plan, subscriptions, closingMrr }) => [plan, { mrr: Number(closingMrr), subscriptions }]));
