import { LRUCache } from "lru-cache";
import type { FactState } from "../facts/fact-state";
import type { CustomerQuery, RowKey, Totals } from "./customer-rows";
import type { Order } from "./orders";
import type { ValueSource } from "./values";

/** Three numbers each. */
const MOST_LISTS = 5000;
/** The first rows of a list, each a few hundred bytes: some 25 MB when all are that long. */
const MOST_ORDERS = 100;
export const KEPT_ROWS = 1000;

const totals = new LRUCache<string, Totals>({ max: MOST_LISTS });
const orders = new LRUCache<string, RowKey[]>({ max: MOST_ORDERS });

type Revision = Pick<FactState, "revision">;

/**
 * How long a list is and what it adds up to, counted once for the facts it is made from: to count is to look at everybody, and
 * each page of the list asks again.
 */
export const keptTotals = (state: Revision, query: CustomerQuery, count: () => Promise<Totals>): Promise<Totals> => keptIn(totals, state, query, count);

/** An order may follow the curves that values are predicted by, which settings move without a refresh. */
type Ordered = CustomerQuery & { order: Order; cumulate: boolean; curves: ValueSource["terms"] | undefined };

/** Who comes first in an order that no index has: found once, and each page looks its own rows up. */
export const keptOrder = (state: Revision, query: Ordered, find: () => Promise<RowKey[]>): Promise<RowKey[]> => keptIn(orders, state, query, find);

async function keptIn<Value extends object>(kept: LRUCache<string, Value>, { revision }: Revision, { dimensions, ...asked }: CustomerQuery, make: () => Promise<Value>): Promise<Value> {
  if (revision === null) return make();
  const key = JSON.stringify([revision, asked, dimensions.map(({ breakdown }) => breakdown)]);
  const known = kept.get(key);
  if (known) return known;
  const fresh = await make();
  kept.set(key, fresh);
  return fresh;
}
