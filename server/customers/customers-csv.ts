import type { z } from "zod";
import { isAttributeColumn, isValued, readColumns, type ListColumn } from "@/common/customer-list";
import { inSnapshot, type Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import type { WorkspaceContext } from "../context";
import { csvRow } from "../csv/csv-row";
import { inCurrency } from "../csv/in-currency";
import { attributeNames, type AttributeNames } from "../facts/breakdowns";
import { readFactState } from "../facts/fact-state";
import { readBrokenDown } from "../ledger/broken-down";
import { setBased } from "../ledger/set-based";
import { keepAsked } from "../segments/keep-asked";
import { readMade } from "../segments/made-segments";
import { customerQuery } from "./customer-query";
import { readRows, type CustomerRow, type PlacedRow } from "./customer-rows";
import type { CustomerQuery } from "./list-source";
import { customersFileInput, type customersInput } from "./input";
import { readValueSource } from "./values";

/** Each page joins the whole list anew: few and large ones. */
const PAGE = 10_000;

export type NamedColumn = Exclude<keyof CustomerRow, "attributes" | "id" | "item">;
type FileColumn = NamedColumn | `attribute:${string}`;

type WordColumn = "status" | "interval" | "kind" | "yesOrNo";

type Input = z.input<typeof customersFileInput> & {
  delimiter: string;
  /** In the reader's language. */
  header: (column: NamedColumn) => string;
  /** Minor units as the reader's spreadsheet writes an amount. */
  amount: (minor: bigint) => string;
  /** In the reader's words, where a column holds one of a few. */
  word: (column: WordColumn, value: string) => string;
};

/** Who it is, and what a file holds of each when nobody says which columns. */
const who = ["externalId", "name", "email"] as const satisfies readonly FileColumn[];
const everything = [
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
] as const satisfies readonly FileColumn[];

const money: ReadonlySet<FileColumn> = new Set(["mrr", "amount", "toDate", "residual", "value", "cumulated"] satisfies NamedColumn[]);

/** What a column of the page is in the file. */
const written: Record<Exclude<ListColumn, `attribute:${string}`>, readonly FileColumn[]> = {
  status: ["status"],
  plan: ["currentPlan"],
  firstPlan: ["firstPlan"],
  channel: ["channel"],
  country: ["country"],
  interval: ["interval"],
  referred: ["referred"],
  reason: ["churnCategory", "churnReason"],
  since: ["firstPaidOn"],
  tenure: ["tenureMonths"],
  date: ["occurredOn", "undated"],
  mrr: ["mrr"],
  toDate: ["toDate"],
  residual: ["residual"],
  value: ["value"],
  amount: ["amount"],
};

/** The whole list as a file, written a page at a time; begins with a byte order mark, by which spreadsheets know UTF-8. */
export async function* customersCsv({ ctx, input }: { ctx: WorkspaceContext; input: Input }): AsyncGenerator<string> {
  const { delimiter, header, amount, word, ...asked } = input;
  const { columns, sort, direction, cumulated, ...list } = customersFileInput.parse(asked);
  const { workspaceId } = ctx;
  const shown = columns === undefined ? null : readColumns(columns);
  const { query, attributes, values } = await inSnapshot(workspaceId, async (tx) => ({
    query: await queryOf(tx, workspaceId, list),
    attributes: attributeNames(await readBrokenDown(tx, workspaceId)),
    values: isValued(sort) || shown?.some(isValued) ? await readValueSource(tx, workspaceId) : null,
  }));
  if (list.segment !== undefined) await keepAsked(workspaceId, [list.segment]);
  const files = [...who, ...(shown ? shown.flatMap(writtenAs) : everything), ...(cumulated ? (["cumulated"] as const) : [])];
  const heading = (column: NamedColumn) => (money.has(column) ? inCurrency(header(column), ctx.workspace.currency) : header(column));
  yield `\ufeff${csvRow(files.map((column) => (isAttributeColumn(column) ? titleOf(column, attributes) : heading(column))), delimiter)}`;
  if (!query) return;
  let last: PlacedRow | undefined;
  let sum = 0n;
  for (;;) {
    const page = { order: { by: sort, direction }, from: last?.place, limit: PAGE, values, showValues: values !== null };
    // Of a workspace it has not counted yet the planner expects one row, and would compare each with each.
    const rows = await inSnapshot(workspaceId, (tx) => setBased(tx, () => readRows(tx, query, page)));
    const summed = rows.map((row) => ({ ...row, cumulated: (sum += row.amount) }));
    yield summed.map((row) => csvRow(files.map((column) => cell(valueIn(row, column, word), amount)), delimiter)).join("");
    if (rows.length < PAGE) return;
    last = rows.at(-1);
  }
}

/** Null before the first import. */
async function queryOf(tx: Tx, workspaceId: WorkspaceId, list: z.infer<typeof customersInput>): Promise<CustomerQuery | null> {
  const state = await readFactState(tx, workspaceId);
  await readMade(tx, workspaceId, list);
  return state && customerQuery(tx, workspaceId, state, list, { whole: true });
}

const writtenAs = (column: ListColumn): readonly FileColumn[] => (isAttributeColumn(column) ? [column] : written[column]);
const keyOf = (column: string): string => column.slice(column.indexOf(":") + 1);
const titleOf = (column: string, attributes: AttributeNames): string => attributes[column]?.label ?? keyOf(column);

type Written = bigint | string | number | null | undefined;

function valueIn(row: CustomerRow, column: FileColumn, word: Input["word"]): Written {
  if (column === "status" || column === "interval" || column === "kind") return word(column, row[column]);
  const value = isAttributeColumn(column) ? row.attributes[keyOf(column)] : row[column];
  return typeof value === "boolean" ? word("yesOrNo", value ? "yes" : "no") : value;
}

const cell = (value: Written, amount: (minor: bigint) => string): string => (typeof value === "bigint" ? amount(value) : String(value ?? ""));
