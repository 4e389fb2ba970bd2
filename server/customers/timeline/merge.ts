import { timelineKinds, type TimelineItem } from "./types";

const rank = new Map(timelineKinds.map((kind, index) => [kind, index]));

/** Newest first; of one day in the order of the kinds; what has no day stands last. */
export function inOrder(items: readonly TimelineItem[]): TimelineItem[] {
  return items.toSorted((a, b) => descending(a.on ?? "", b.on ?? "") || (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0) || descending(a.key, b.key));
}

const descending = (a: string, b: string): number => (a === b ? 0 : a < b ? 1 : -1);
