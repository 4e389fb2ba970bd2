import type { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { attributeNames, readDimensions, type AttributeNames } from "../facts/breakdowns";
import { readFactState } from "../facts/fact-state";
import { resolveRange } from "../kpis/resolve-range";
import { readBrokenDown } from "../ledger/broken-down";
import type { Population } from "../metrics/explain/types";
import type { DateOnly, MonthRange } from "../metrics/period";
import { readRows, readTotals, type CustomerRow, type Totals } from "./customer-rows";
import { listCustomersInput } from "./input";
import { keptTotals } from "./kept-totals";

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
};

/** The customers behind a number, a page at a time: the count is the number, the amounts add up to it. */
export async function listCustomers({ ctx, input }: Call): Promise<CustomersAnswer> {
  const { population, sort, direction, page, pageSize, from, to, ...group } = listCustomersInput.parse(input);
  const { workspaceId } = ctx;
  return inSnapshot(workspaceId, async (tx) => {
    const state = await readFactState(tx, workspaceId);
    if (!state) return { data_date: null, range: null, population, attributes: {}, rows: [], page, pageSize, total: { rows: 0, customers: 0, amount: 0n } };
    const { dataDate } = state;
    const range = resolveRange({ from, to }, state);
    const query = { workspaceId, dataDate, range, population, ...group, dimensions: await readDimensions(tx, workspaceId) };
    return {
      data_date: dataDate,
      range,
      population,
      attributes: attributeNames(await readBrokenDown(tx, workspaceId)),
      rows: await readRows(tx, query, { order: { by: sort, direction }, limit: pageSize, offset: (page - 1) * pageSize }),
      page,
      pageSize,
      total: await keptTotals(state, query, () => readTotals(tx, query)),
    };
  });
}
