import type { ImportMapping } from "@/server/imports/mapping";
import type { Rejection, RejectionSummary } from "@/server/imports/views";
import { columnOf } from "./prepare-draft";

export type ProblemTable = {
  columns: string[];
  rows: { number: number; cells: string[] }[];
  /** Position of the column to mark; null when the row as a whole is refused. */
  marked: number | null;
};

type Input = {
  headers: readonly string[];
  mapping: ImportMapping | null;
  summary: Pick<RejectionSummary, "code" | "column">;
  rows: readonly Rejection[];
};

/** Columns shown when neither the id nor the refused column is known, as in a row with too many cells. */
const FIRST_COLUMNS = 3;
/** A cell is cut to what fits on a line or two; the file of rejected rows has the whole of it. */
const SHOWN_LENGTH = 80;

/** Fields a refused value is held against: without them the reader could not see what is wrong. */
const heldAgainst: Partial<Record<string, readonly string[]>> = {
  end_before_start: ["started_on"],
  cancel_before_start: ["started_on"],
  cancel_after_end: ["ended_on"],
  status_contradicts_end: ["ended_on"],
  external_id_repeated: ["plan", "amount"],
};

/** Who a refused row is about, what the refused value is held against, and the value itself, in the file's own spelling. */
export function prepareProblemRows({ headers, mapping, summary: { code, column }, rows }: Input): ProblemTable {
  const columns = shownColumns(headers, mapping, code, column);
  const places = columns.map((name) => headers.indexOf(name));
  const marked = column === null ? -1 : columns.indexOf(column);
  return {
    columns,
    rows: rows.map((row) => ({ number: row.row, cells: places.map((place) => cut(row.cells[place] ?? "")) })),
    marked: marked < 0 ? null : marked,
  };
}

function shownColumns(headers: readonly string[], mapping: ImportMapping | null, code: string, column: string | null): string[] {
  if (column === null || !headers.includes(column)) return headers.slice(0, FIRST_COLUMNS);
  const fields = ["external_id", "name", ...(heldAgainst[code] ?? [])];
  const around = mapping ? fields.map((field) => columnOf(mapping, field)) : [];
  const known = around.filter((name): name is string => name !== undefined && headers.includes(name));
  return [...new Set([...known, column])];
}

const cut = (cell: string) => (cell.length > SHOWN_LENGTH ? `${cell.slice(0, SHOWN_LENGTH)}…` : cell);
