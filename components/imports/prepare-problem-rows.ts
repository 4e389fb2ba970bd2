import type { Rejection } from "@/server/imports/views";

export type ProblemTable = {
  columns: string[];
  rows: { number: number; cells: string[] }[];
  /** Position of the column to mark; null when the row as a whole is refused. */
  marked: number | null;
};

type Input = { headers: readonly string[]; rows: readonly Rejection[]; idColumn: string | undefined; column: string | null };

/** Columns shown when neither the id nor the refused column is known, as in a row with too many cells. */
const FIRST_COLUMNS = 3;
/** A cell is cut to what fits on a line or two; the file of rejected rows has the whole of it. */
const SHOWN_LENGTH = 80;

/** The customer id and the refused column of each row, in the file's own spelling. */
export function prepareProblemRows({ headers, rows, idColumn, column }: Input): ProblemTable {
  const known = [idColumn, column].filter((name): name is string => name !== undefined && name !== null && headers.includes(name));
  const columns = column !== null && known.includes(column) ? [...new Set(known)] : headers.slice(0, FIRST_COLUMNS);
  const places = columns.map((name) => headers.indexOf(name));
  const marked = column === null ? -1 : columns.indexOf(column);
  return {
    columns,
    rows: rows.map((row) => ({ number: row.row, cells: places.map((place) => cut(row.cells[place] ?? "")) })),
    marked: marked < 0 ? null : marked,
  };
}

const cut = (cell: string) => (cell.length > SHOWN_LENGTH ? `${cell.slice(0, SHOWN_LENGTH)}…` : cell);
