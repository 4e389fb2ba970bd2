import type { z } from "zod";
import { isValued, readColumns, readPlace } from "@/common/customer-list";
import type { Population } from "@/common/populations";
import { inSnapshot, type Tx } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { attributeNames, readDimensions, type AttributeNames } from "../facts/breakdowns";
import { readFactState, type FactState } from "../facts/fact-state";
import { readBrokenDown } from "../ledger/broken-down";
import { lastCompleteMonth, type DateOnly, type MonthRange, type YearMonth } from "../metrics/period";
import { countFound, readRows, readTotals, type CustomerQuery, type CustomerRow, type Page, type PlacedRow, type Totals } from "./customer-rows";
import { customerQuery } from "./customer-query";
import { listCustomersInput } from "./input";
import { KEPT_ROWS, keptOrder, keptTotals, type RowKey } from "./kept";
import { partsOf } from "./orders";
import { isPlace } from "./places";
import { MOST_FOUND } from "./search";
import { readValueSource, type ValueSource } from "./values";
import { walksAlong } from "./walks-along";

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
  /** A search that found more than it looks at: only so many are listed. */
  foundOnly: number | null;
  /** Where values are shown: to which month they have been earned, and by which curve of each billing term they are carried on. */
  predicted: { month: YearMonth; capMonths: number; curves: Pick<ValueSource["terms"][number], "term" | "model" | "reason">[] } | null;
};

/** The customers behind a number, a page at a time: the count is the number, the amounts add up to it. */
export async function listCustomers({ ctx, input }: Call): Promise<CustomersAnswer> {
  const { sort, direction, columns, cumulated, page, pageSize, after, before, ...list } = listCustomersInput.parse(input);
  const { workspaceId } = ctx;
  return inSnapshot(workspaceId, async (tx) => {
    const state = await readFactState(tx, workspaceId);
    const nothing = { begins: null, ends: null, foundOnly: null, predicted: null };
    if (!state) return { data_date: null, range: null, population: list.population, attributes: {}, rows: [], page, pageSize, total: { rows: 0, customers: 0, amount: 0n }, ...nothing };
    const query = customerQuery({ workspaceId, state, dimensions: await readDimensions(tx, workspaceId) }, list);
    const showValues = readColumns(columns ?? "").some(isValued);
    const values = showValues || isValued(sort) ? await readValueSource(tx, workspaceId) : null;
    const asked: Page = { order: { by: sort, direction }, limit: pageSize, offset: (page - 1) * pageSize, values, showValues, cumulate: cumulated };
    const rows = await readPage(tx, state, query, startingAt(query, asked, { after, before }));
    return {
      data_date: state.dataDate,
      range: query.range,
      population: list.population,
      attributes: attributeNames(await readBrokenDown(tx, workspaceId)),
      rows: rows.map(({ place: _place, ...row }) => row),
      page,
      pageSize,
      total: await keptTotals(state, query, () => readTotals(tx, query)),
      begins: placeText(rows[0]),
      ends: placeText(rows.at(-1)),
      foundOnly: query.q && (await countFound(tx, workspaceId, query.q)) >= MOST_FOUND ? MOST_FOUND : null,
      predicted: values && {
        month: lastCompleteMonth(state.dataDate),
        capMonths: values.capMonths,
        curves: values.terms.map(({ term, model, reason }) => ({ term, model, reason })),
      },
    };
  });
}

const placeText = (row: PlacedRow | undefined): string | null => (row ? JSON.stringify(row.place) : null);

type Places = { after?: string; before?: string };

/** By a place of this very order, which it takes no walk to find. One of another order counts as not given, and sums begin with the first row. */
function startingAt(query: CustomerQuery, page: Page, { after, before }: Places): Page {
  const place = readPlace(after ?? before ?? "");
  if (!place || page.cumulate || !isPlace(partsOf(query, page.order, page.values ?? null).parts, place)) return page;
  return { ...page, offset: 0, from: place, backwards: after === undefined };
}

/** Without an index for its order, a list is put in order once for the facts it is made from, as far as anybody reads. */
async function readPage(tx: Tx, state: FactState, query: CustomerQuery, page: Page): Promise<PlacedRow[]> {
  const { order, limit, offset = 0, values } = page;
  if (page.cumulate || page.from || query.q || walksAlong(query, order) || offset + limit > KEPT_ROWS) return readRows(tx, query, page);
  const kept = await keptOrder(state, { ...query, order, curves: values?.terms }, async () => (await readRows(tx, query, { order, values, limit: KEPT_ROWS })).map(keyOf));
  const keys = kept.slice(offset, offset + limit);
  const wanted = new Set(keys.map(nameOf));
  // A customer that stands there once a month has other rows as well.
  const found = await readRows(tx, query, { ...page, only: [...new Set(keys.map(({ id }) => id))], offset: 0, limit: KEPT_ROWS * KEPT_ROWS });
  return found.filter((row) => wanted.has(nameOf(row)));
}

const keyOf = ({ id, occurredOn, item }: RowKey): RowKey => ({ id, occurredOn, item });
const nameOf = ({ id, occurredOn, item }: RowKey): string => JSON.stringify([id, occurredOn, item]);
