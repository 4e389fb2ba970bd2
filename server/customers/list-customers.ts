import { sql } from "drizzle-orm";
import type { z } from "zod";
import { isValued, readColumns, readPlace } from "@/common/customer-list";
import type { Population } from "@/common/populations";
import { inSnapshot, type Tx } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { attributeNames, type AttributeNames } from "../facts/breakdowns";
import { readFactState, type FactState } from "../facts/fact-state";
import { readBrokenDown } from "../ledger/broken-down";
import { setBased } from "../ledger/set-based";
import { lastCompleteMonth, type DateOnly, type MonthRange, type YearMonth } from "../metrics/period";
import { readKeys, readRows, readTotals, type CustomerRow, type PlacedRow, type RowKey, type Totals } from "./customer-rows";
import { customerQuery } from "./customer-query";
import { readMade } from "../segments/made-segments";
import { listCustomersInput } from "./input";
import { KEPT_ROWS, keptOrder, keptTotals } from "./kept";
import type { CustomerQuery } from "./list-source";
import { partsOf } from "./orders";
import type { Page } from "./picked";
import { isPlace } from "./places";
import { MOST_FOUND, type Found } from "./search";
import { readUnpaid, type Unpaid } from "./read-unpaid";
import { readValueSource, type ValueSource } from "./values";
import { isWhole, walksAlong } from "./walks-along";

type Call = { ctx: WorkspaceContext; input: z.input<typeof listCustomersInput> };

export type CustomersAnswer = {
  data_date: DateOnly | null;
  range: MonthRange | null;
  population: Population;
  /** For the name of the group. */
  attributes: AttributeNames;
  rows: CustomerRow[];
  page: number;
  pageSize: number;
  /** Fewer customers than rows where something happened to one more than once. */
  total: Totals;
  /** Where this page begins and ends, for the ones around it; null where it has no rows. */
  begins: string | null;
  ends: string | null;
  /** More of this list are found than a list shows: only so many are listed. */
  foundOnly: number | null;
  /** A search that nothing begins with, and why names were not read through for it. */
  unread: Found["unread"];
  /** Of everyone a search found: who has never paid, and so is in no list. */
  unpaid: Unpaid | null;
  /** Where values are shown: to which month they have been earned, and by which curve of each billing term they are carried on. */
  predicted: { month: YearMonth; capMonths: number; curves: Pick<ValueSource["terms"][number], "term" | "model" | "reason">[] } | null;
};

/** The customers behind a number, a page at a time: the count is the number, the amounts add up to it. */
export async function listCustomers({ ctx, input }: Call): Promise<CustomersAnswer> {
  const { sort, direction, columns, cumulated, page, pageSize, after, before, ...list } = listCustomersInput.parse(input);
  const { workspaceId } = ctx;
  return inSnapshot(workspaceId, async (tx) => {
    const state = await readFactState(tx, workspaceId);
    await readMade(tx, workspaceId, list);
    const nothing = { begins: null, ends: null, foundOnly: null, unread: null, unpaid: null, predicted: null };
    if (!state) return { data_date: null, range: null, population: list.population, attributes: {}, rows: [], page, pageSize, total: { rows: 0, customers: 0, amount: 0n }, ...nothing };
    const query = await customerQuery(tx, workspaceId, state, list);
    const showValues = readColumns(columns ?? "").some(isValued);
    const values = showValues || isValued(sort) ? await readValueSource(tx, workspaceId) : null;
    const asked: Page = { order: { by: sort, direction }, limit: pageSize, offset: (page - 1) * pageSize, values, showValues, cumulate: cumulated, total: query.among !== undefined };
    const rows = await readPage(tx, state, query, startingAt(query, asked, { after, before }));
    const total = query.among ? (rows[0]?.total ?? (await readTotals(tx, query))) : await keptTotals(state, query, () => readTotals(tx, query));
    return {
      data_date: state.dataDate,
      range: query.range,
      population: list.population,
      attributes: attributeNames(await readBrokenDown(tx, workspaceId)),
      rows: rows.map(({ place: _place, total: _total, ...row }) => row),
      page,
      pageSize,
      total,
      begins: placeText(rows[0]),
      ends: placeText(rows.at(-1)),
      foundOnly: query.cut ? MOST_FOUND : null,
      unread: query.unread ?? null,
      unpaid: query.among && isWhole(query) ? await unpaidOf(tx, query, query.among, total) : null,
      predicted: values && {
        month: lastCompleteMonth(state.dataDate),
        capMonths: values.capMonths,
        curves: values.terms.map(({ term, model, reason }) => ({ term, model, reason })),
      },
    };
  });
}

/** Whoever is found and in no list; nobody is looked for where the list has all that were looked at. */
async function unpaidOf(tx: Tx, { workspaceId, found }: CustomerQuery, among: readonly string[], { customers }: Totals): Promise<Unpaid> {
  if (found) return setBased(tx, () => readUnpaid(tx, workspaceId, found));
  return customers === among.length ? { count: 0, named: [] } : readUnpaid(tx, workspaceId, sql`select unnest(${sql.param([...among])}::uuid[])`);
}

const placeText = (row: PlacedRow | undefined): string | null => (row ? JSON.stringify(row.place) : null);

type Places = { after?: string; before?: string };

/** By a place of this very order, which it takes no walk to find. One of another order counts as not given, and sums begin with the first row. */
function startingAt(query: CustomerQuery, page: Page, { after, before }: Places): Page {
  const place = readPlace(after ?? before ?? "");
  if (!place || page.cumulate === true || !isPlace(partsOf(query, page.order, page.values ?? null).parts, place)) return page;
  return { ...page, offset: 0, from: place, backwards: after === undefined };
}

/** Without an index for its order, a list is put in order once for the facts it is made from, as far as anybody reads. */
async function readPage(tx: Tx, state: FactState, query: CustomerQuery, page: Page): Promise<PlacedRow[]> {
  const { order, limit, offset = 0, values, cumulate = false } = page;
  if (page.from || query.among || walksAlong(query, order) || offset + limit > KEPT_ROWS) return readRows(tx, query, page);
  const all = { order, values, cumulate, limit: KEPT_ROWS };
  const kept = await keptOrder(state, { ...query, order, cumulate, curves: values?.terms }, () => readKeys(tx, query, all));
  const keys = new Map(kept.slice(offset, offset + limit).map((key) => [nameOf(key), key]));
  // A customer that stands there once a month has other rows as well.
  const only = [...new Set([...keys.values()].map(({ id }) => id))];
  const found = await readRows(tx, query, { ...page, cumulate: false, only, offset: 0, limit: KEPT_ROWS * KEPT_ROWS });
  return found.flatMap((row) => {
    const key = keys.get(nameOf(row));
    return key ? [{ ...row, cumulated: key.cumulated }] : [];
  });
}

const nameOf = ({ id, occurredOn, item }: RowKey): string => JSON.stringify([id, occurredOn, item]);
