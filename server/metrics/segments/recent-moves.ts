import { Temporal } from "temporal-polyfill";
import type { DateOnly } from "../period";

/** How large a group was at the end of a day, and who came and went that day; null where who belongs began anew. */
export type SizeOfDay = { day: DateOnly; customers: number; came: number | null; went: number | null };

/** Customers that came and went after the day `since`, to the end of the last day counted: `customers` then, and came, less went, is how many there are. */
export type RecentMoves = { since: DateOnly; customers: number; came: number; went: number };

/**
 * The moves of so many days, or of fewer where the group was first counted, or its rule last changed, within them. Null with
 * nothing counted since.
 *
 * @param sizes one a day, oldest first; not every day has one
 */
export function recentMoves(sizes: readonly SizeOfDay[], days: number): RecentMoves | null {
  const last = sizes.at(-1);
  if (!last) return null;
  const from = Temporal.PlainDate.from(last.day).subtract({ days }).toString();
  const base = sizes.findLastIndex(({ day, came }) => day <= from || came === null);
  const [start, after] = [sizes[base], sizes.slice(base + 1)];
  if (!start || after.length === 0) return null;
  const sum = (part: "came" | "went") => after.reduce((total, size) => total + (size[part] ?? 0), 0);
  return { since: start.day > from ? start.day : from, customers: start.customers, came: sum("came"), went: sum("went") };
}
