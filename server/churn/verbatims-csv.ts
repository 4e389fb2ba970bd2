import type { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { csvRow } from "../csv/csv-row";
import { readFactState } from "../facts/fact-state";
import { groupInput } from "../kpis/input";
import { resolveRange } from "../kpis/resolve-range";
import { keepAsked } from "../segments/keep-asked";
import { readMade } from "../segments/made-segments";
import { soughtText } from "./get-verbatims";
import { readVerbatims, type Verbatim } from "./read-verbatims";

export const verbatimsFileInput = groupInput.extend({ search: soughtText });

/** What the file holds, in this order. */
export const verbatimColumns = ["on", "reason", "category", "kind", "plan", "tenureMonths", "mrr", "comment", "customer"] as const satisfies readonly (keyof Verbatim)[];

/** Each page finds the sentences anew: few and large ones. */
const PAGE = 10_000;

type Input = z.input<typeof verbatimsFileInput> & {
  delimiter: string;
  headers: readonly string[];
  /** Minor units as the reader's spreadsheet writes an amount. */
  amount: (minor: bigint) => string;
  /** In the reader's words: a kind, and that no reason was given. */
  kind: (kind: string) => string;
  notGiven: string;
  /** As many at a time. */
  page?: number;
};

/** All that the page finds as a file, in its order and without names as there, written a page at a time; begins with a byte order mark, by which spreadsheets know UTF-8. */
export async function* verbatimsCsv({ ctx: { workspaceId }, input }: { ctx: WorkspaceContext; input: Input }): AsyncGenerator<string> {
  const { delimiter, headers, page = PAGE, ...words } = input;
  const { search, segment, breakdown, value, ...months } = verbatimsFileInput.parse(input);
  for (let offset = 0; ; offset += page) {
    const rows = await inSnapshot(workspaceId, async (tx) => {
      const state = await readFactState(tx, workspaceId);
      await readMade(tx, workspaceId, { segment });
      if (!state) return [];
      const said = await readVerbatims(tx, workspaceId, state, { range: resolveRange(months, state), search, segment, breakdown, value }, { limit: page, offset });
      return said.rows;
    });
    if (offset === 0) {
      if (segment !== undefined) await keepAsked(workspaceId, [segment]);
      yield `\ufeff${csvRow([...headers], delimiter)}`;
    }
    yield rows.map((row) => csvRow(verbatimColumns.map((column) => cell(row, column, words)), delimiter)).join("");
    if (rows.length < page) return;
  }
}

function cell(row: Verbatim, column: (typeof verbatimColumns)[number], { amount, kind, notGiven }: Pick<Input, "amount" | "kind" | "notGiven">): string {
  if (column === "mrr") return amount(BigInt(row.mrr));
  if (column === "kind") return kind(row.kind);
  const unsaid = row.category === "" && row.reason === "";
  return unsaid && (column === "reason" || column === "category") ? notGiven : String(row[column]);
}
