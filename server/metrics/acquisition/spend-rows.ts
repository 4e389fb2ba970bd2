import type { RowsBehind } from "../explain/types";
import type { SpendShare } from "./shared-spend";

/** Spend as the lines it is the sum of, by the month of the new customers it counts for; minor units. */
export function spendRows(shares: readonly SpendShare[]): RowsBehind {
  const rows = shares.filter(({ amount }) => amount !== 0).toSorted((a, b) => (a.month === b.month ? b.amount - a.amount || (a.channel < b.channel ? -1 : 1) : a.month < b.month ? 1 : -1));
  return {
    columns: [
      { name: "month", unit: "month" },
      { name: "channel", unit: "channel" },
      { name: "category", unit: "category" },
      { name: "amount", unit: "money" },
    ],
    rows: rows.map(({ month, channel, category, amount }) => [month, channel, category, amount]),
  };
}
