import { sql, type SQL } from "drizzle-orm";
import { once, source, type CustomerQuery } from "./list-source";
import { partsOf, type Order } from "./orders";
import { after, keysOf, orderOf, picked, placeOf, reversed, type Place } from "./places";
import type { ValueSource } from "./values";

export type Page = {
  order: Order;
  limit: number;
  offset?: number;
  /** Rows after this one, or with `backwards` the ones directly before it; the order stays. */
  from?: Place;
  backwards?: boolean;
  /** Of these customers alone. */
  only?: readonly string[];
  /** To show values, or to order by one. */
  values?: ValueSource | null;
  showValues?: boolean;
  /** Adds up the amounts of the whole list on the way. */
  cumulate?: boolean;
  /** Tells of each row what the whole list is, where that needs no other look at it. */
  total?: boolean;
};

/**
 * CTEs up to `picked`: the rows of the page with `nth` and `place`. Both are told of the picked ones alone: of all rows the
 * database keeps but the first ones in mind.
 */
export function pickedCtes(query: CustomerQuery, page: Page): SQL {
  const { order, limit, offset = 0, from: place, backwards = false, only, values = null, cumulate } = page;
  const { parts, of } = partsOf(query, order, values);
  const { ctes, from } = source(query, { member: of === "member", customer: of === "customer", only });
  const asked = backwards ? reversed(parts) : parts;
  const [first, ...ties] = asked;
  const byAmount = order.by === "amount" || order.by === "mrr";
  // What customers pay hangs on what they are told apart by: along the amounts, everybody of a dearer plan would be looked at before the first of this one.
  const walked = byAmount && isPicky(query) && first ? [{ ...first, key: sql`${first.key} + 0` }, ...ties] : asked;
  return sql`
    ${ctes},
    picked as materialized (
      select p.*, ${placeOf(picked(parts))} as place, row_number() over (order by ${orderOf(picked(asked))}) as nth
      from (
        select l.*, ${keysOf(parts)} ${cumulate ? sql`, (sum(l.amount) over (order by ${orderOf(parts)}))::bigint as cumulated` : sql``} ${tellsTotal(query, page) ? sql`, count(*) over () as all_rows, (sum(l.amount) over ())::bigint as all_amount` : sql``}
        ${from} and ${place ? after(asked, place) : sql`true`}
        order by ${orderOf(walked)}
        limit ${limit} offset ${offset}
      ) p
    )`;
}

/** The rows from the beginning on, of customers who stand there once. */
export const tellsTotal = ({ population: which }: CustomerQuery, { total = false, from: place, only }: Page): boolean => total && !place && !only && once.has(which);

/** Only some of a population are asked for, and how much they pay may tell which. */
function isPicky({ segment, value, groups, status, tenureFrom, tenureTo }: CustomerQuery): boolean {
  return status === "leaving" || [segment, value, groups, tenureFrom, tenureTo].some((given) => given !== undefined);
}
