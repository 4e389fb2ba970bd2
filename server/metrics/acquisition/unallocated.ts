import type { History } from "../kpis/history";
import { inRange, type MonthRange } from "../period";
import { amountOf } from "./costs";

export interface UnallocatedSpend {
  /** '' is on no channel in particular, such as a salary. */
  channel: string;
  /** Minor units. */
  amount: number;
}

/** Spend of months in which its channel brought nobody, largest first: part of everyone's CAC, of no channel's own. */
export function unallocatedSpend(history: History, range: MonthRange): UnallocatedSpend[] {
  const shares = history.spending().unallocated.filter(({ month }) => inRange(month, range));
  const channels = [...new Set(shares.map(({ channel }) => channel))];
  return channels
    .map((channel) => ({ channel, amount: amountOf(shares.filter((share) => share.channel === channel)) }))
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => b.amount - a.amount || (a.channel < b.channel ? -1 : 1));
}
