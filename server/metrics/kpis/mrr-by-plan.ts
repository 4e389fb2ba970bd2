import type { PlanCell } from "../cells";
import { addMonths, type MonthRange } from "../period";

export interface PlanRow {
  /** '' is a subscription without a plan. */
  plan: string;
  subscriptions: number;
  /** At the end of the range, and at its beginning; minor units. */
  mrr: bigint;
  openingMrr: bigint;
  /** Of all MRR at the end; null when there is none. */
  share: number | null;
}

/** MRR by the plan of that day, largest first: who changed plan moved, unlike in the breakdown by first plan. */
export function mrrByPlan(plans: readonly PlanCell[], { from, to }: MonthRange): PlanRow[] {
  const before = addMonths(from, -1);
  const closing = plans.filter(({ month }) => month === to);
  const opening = plans.filter(({ month }) => month === before);
  const total = closing.reduce((sum, { closingMrr }) => sum + closingMrr, 0n);
  const names = new Set([...closing, ...opening].map(({ plan }) => plan));
  const mrrOf = (cells: readonly PlanCell[], plan: string) => cells.reduce((sum, cell) => sum + (cell.plan === plan ? cell.closingMrr : 0n), 0n);
  const rows = [...names].map((plan) => ({
    plan,
    subscriptions: closing.reduce((sum, cell) => sum + (cell.plan === plan ? cell.subscriptions : 0), 0),
    mrr: mrrOf(closing, plan),
    openingMrr: mrrOf(opening, plan),
    share: total > 0n ? Number(mrrOf(closing, plan)) / Number(total) : null,
  }));
  return rows.sort((a, b) => Number(b.mrr - a.mrr) || (a.plan < b.plan ? -1 : 1));
}
