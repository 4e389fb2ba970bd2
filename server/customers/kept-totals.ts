import { LRUCache } from "lru-cache";
import type { FactState } from "../facts/fact-state";
import type { CustomerQuery, Totals } from "./customer-rows";

/** Three numbers each: what is kept of a list is how long it is, never who is on it. */
const MOST_LISTS = 5000;

const kept = new LRUCache<string, Totals>({ max: MOST_LISTS });

/**
 * How long a list is and what it adds up to, counted once for the facts it is made from: to count is to look at everybody, and
 * each page of the list asks again.
 */
export async function keptTotals({ revision }: Pick<FactState, "revision">, query: CustomerQuery, count: () => Promise<Totals>): Promise<Totals> {
  if (revision === null) return count();
  const { dimensions, ...asked } = query;
  const key = JSON.stringify([revision, asked, dimensions.map(({ breakdown }) => breakdown)]);
  const known = kept.get(key);
  if (known) return known;
  const fresh = await count();
  kept.set(key, fresh);
  return fresh;
}
