import type { ChurnCell } from "@/server/metrics/cells";

export type Kind = ChurnCell["kind"];

/** In the order in which they are told. */
export const kinds = ["voluntary", "involuntary", "unknown"] as const satisfies readonly Kind[];

/** The colour of each, of bars and swatches: those of its line. */
export const fillOf: Record<Kind, string> = { voluntary: "bg-loss", involuntary: "bg-amber", unknown: "bg-ink3" };

export type KindFinding = { id: "title" | "untold" } | { id: "both"; way: Way } | { id: "finding"; involuntary: Way; voluntary: Way };
type Way = "up" | "down" | "flat";
type Counted = Record<Kind, { customers: number }>;

/** What can be said of them: no way of either while it is not known of most. */
export function kindFinding(now: Counted, before: Counted | null): KindFinding {
  const told = now.voluntary.customers + now.involuntary.customers;
  if (now.unknown.customers > told) return { id: "untold" };
  if (!before || told === 0) return { id: "title" };
  const way = (kind: Kind): Way => (now[kind].customers === before[kind].customers ? "flat" : now[kind].customers > before[kind].customers ? "up" : "down");
  const [involuntary, voluntary] = [way("involuntary"), way("voluntary")];
  return involuntary === voluntary ? { id: "both", way: voluntary } : { id: "finding", involuntary, voluntary };
}
