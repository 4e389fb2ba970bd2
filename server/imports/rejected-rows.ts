import { inWorkspace } from "@/db/client";
import type { WorkspaceContext } from "@/server/context";
import { csvRow } from "@/server/csv/csv-row";
import { readRejections } from "./list-rejections";
import type { Problem } from "./refusal";
import { findImport } from "./stored";

const PAGE = 1000;

type Input = {
  importId: string;
  /** Headers of the two columns that are added. */
  headers: { row: string; reason: string };
  /** A problem in the reader's language. */
  describe: (problem: Problem) => string;
};

/**
 * The refused rows as a file to be mended and imported again: the columns as they came, then the row they had and every
 * reason. Written a page at a time; begins with a byte order mark, by which spreadsheets recognise UTF-8.
 */
export async function* rejectedRows({ ctx, input }: { ctx: WorkspaceContext; input: Input }): AsyncGenerator<string> {
  const { importId, headers, describe } = input;
  const { file } = (await inWorkspace(ctx.workspaceId, (tx) => findImport(tx, ctx, importId))).detected;
  const { delimiter } = file.dialect;
  yield `\ufeff${csvRow([...file.headers, headers.row, headers.reason], delimiter)}`;
  let after = 0;
  for (;;) {
    const page = await inWorkspace(ctx.workspaceId, (tx) => readRejections(tx, ctx.workspaceId, { importId, after, limit: PAGE }));
    yield page.map(({ row, cells, problems }) => csvRow([...fitted(cells, file.headers.length), String(row), problems.map(describe).join(" ")], delimiter)).join("");
    if (page.length < PAGE) return;
    after = page.at(-1)?.row ?? after;
  }
}

/** A ragged row has more cells than columns, or fewer: the added columns stay under their headers. */
function fitted(cells: string[], width: number): string[] {
  const own = Array.from({ length: width }, (_, index) => cells[index] ?? "");
  const surplus = cells.slice(width).filter((cell) => cell !== "");
  return surplus.length === 0 ? own : [...own.slice(0, -1), [own.at(-1), ...surplus].join(" ")];
}
