import type { SpendRows } from "@/server/metrics/acquisition/spend-sheet";

/** The rows of a sheet and, before the one of no channel, an empty one for each channel somebody has named just now. */
export function withChannels(rows: SpendRows["rows"], added: readonly string[], months: readonly { month: string }[]): SpendRows["rows"] {
  const known = new Set(rows.map(({ channel }) => channel));
  const fresh = [...new Set(added)].filter((channel) => !known.has(channel));
  const empty = fresh.map((channel) => ({ channel, cells: months.map(({ month }) => ({ month, typed: null, imported: null })), total: 0n }));
  return [...rows.filter(({ channel }) => channel !== ""), ...empty, ...rows.filter(({ channel }) => channel === "")];
}
