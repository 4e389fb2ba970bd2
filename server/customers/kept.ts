import type { FactState } from "../facts/fact-state";
import { keeper } from "../facts/keeper";
import type { RowKey, Totals } from "./customer-rows";
import type { CustomerQuery } from "./list-source";
import type { Order } from "./orders";
import type { ValueSource } from "./values";

/** Three numbers each. */
const MOST_LISTS = 5000;
/** The first rows of a list, each a few hundred bytes: some 25 MB when all are that long. */
const MOST_ORDERS = 100;
export const KEPT_ROWS = 1000;

const totals = keeper<Totals>({ max: MOST_LISTS });
const orders = keeper<RowKey[]>({ max: MOST_ORDERS });

type Revision = Pick<FactState, "revision">;

/**
 * How long a list is and what it adds up to, counted once for the facts it is made from: to count is to look at everybody, and
 * each page of the list asks again.
 */
export const keptTotals = ({ revision }: Revision, query: CustomerQuery, count: () => Promise<Totals>): Promise<Totals> => totals({ ...query, revision }, askedBy(query), count);

/** An order may follow the curves that values are predicted by, which settings move without a refresh. */
type Ordered = CustomerQuery & { order: Order; cumulate: boolean; curves: ValueSource["terms"] | undefined };

/** Who comes first in an order that no index has: found once, and each page looks its own rows up. */
export const keptOrder = ({ revision }: Revision, query: Ordered, find: () => Promise<RowKey[]>): Promise<RowKey[]> => orders({ ...query, revision }, askedBy(query), find);

const askedBy = ({ dimensions, ...asked }: CustomerQuery) => [asked, dimensions.map(({ breakdown }) => breakdown)];
