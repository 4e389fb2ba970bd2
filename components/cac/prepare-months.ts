import type { CacMonth } from "@/server/metrics/acquisition/cac-by-month";

/** From the foot of a column up. */
export const categories = ["media", "salaries", "tools", "other"] as const;

/** Those on which anything was spent. */
export function categoriesIn(months: readonly CacMonth[]) {
  return categories.filter((id) => months.some(({ spend }) => spend[id] !== 0));
}

export type Finding = { direction: "rose" | "fell" | "stayed"; month: string; now: number; earlier: string; was: number };

/** The first and the last complete month that have a CAC; null with fewer than two. */
export function findingOf(months: readonly CacMonth[]): Finding | null {
  const told = months.flatMap(({ month, running, cac }) => (running || cac.value === null ? [] : [{ month, value: cac.value }]));
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last || first === last) return null;
  const direction = last.value > first.value ? "rose" : last.value < first.value ? "fell" : "stayed";
  return { direction, month: last.month, now: last.value, earlier: first.month, was: first.value };
}
