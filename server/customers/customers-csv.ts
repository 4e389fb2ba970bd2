import { sql } from "drizzle-orm";
import type { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { csvRow } from "../csv/csv-row";
import { readDimensions } from "../facts/breakdowns";
import { readFactState } from "../facts/fact-state";
import { resolveRange } from "../kpis/resolve-range";
import { setBased } from "../ledger/set-based";
import { readRows, type CustomerRow } from "./customer-rows";
import { customersInput } from "./input";

/** Each page joins the whole list anew: few and large ones. */
const PAGE = 10_000;

type Input = z.input<typeof customersInput> & {
  delimiter: string;
  /** In the order of `columns`, in the reader's language. */
  headers: readonly string[];
  /** Minor units as the reader's spreadsheet writes an amount. */
  amount: (minor: bigint) => string;
};

/** What the file holds, in this order. */
export const customerColumns = [
  "externalId",
  "name",
  "email",
  "country",
  "channel",
  "firstPlan",
  "currentPlan",
  "firstPaidOn",
  "tenureMonths",
  "mrr",
  "kind",
  "occurredOn",
  "undated",
  "amount",
  "churnCategory",
  "churnReason",
] as const satisfies readonly (keyof CustomerRow)[];

/** The whole list as a file, written a page at a time; begins with a byte order mark, by which spreadsheets know UTF-8. */
export async function* customersCsv({ ctx, input }: { ctx: WorkspaceContext; input: Input }): AsyncGenerator<string> {
  const { delimiter, headers, amount, ...asked } = input;
  const { population, from, to, ...group } = customersInput.parse(asked);
  const { workspaceId } = ctx;
  yield `\ufeff${csvRow([...headers], delimiter)}`;
  const [state, dimensions] = await inSnapshot(workspaceId, async (tx) => [await readFactState(tx, workspaceId), await readDimensions(tx, workspaceId)] as const);
  if (!state) return;
  const query = { workspaceId, dataDate: state.dataDate, range: resolveRange({ from, to }, state), population, ...group, dimensions };
  let last: CustomerRow | undefined;
  for (;;) {
    const after = last && sql`(c.external_id, l.occurred_on, l.item) > (${last.externalId}, ${last.occurredOn}::date, ${last.item})`;
    // Of a workspace it has not counted yet the planner expects one row, and would compare each with each.
    const rows = await inSnapshot(workspaceId, (tx) => setBased(tx, () => readRows(tx, query, { order: { by: "id", direction: "asc" }, after, limit: PAGE })));
    yield rows.map((row) => csvRow(customerColumns.map((column) => cell(row[column], amount)), delimiter)).join("");
    if (rows.length < PAGE) return;
    last = rows.at(-1);
  }
}

function cell(value: CustomerRow[keyof CustomerRow], amount: (minor: bigint) => string): string {
  return typeof value === "bigint" ? amount(value) : String(value ?? "");
}
