import type { CsvTable, CsvValue } from "@/components/csv/to-csv";
import { sortRows, type Sort } from "@/components/ui/sorting";

type Cell = { raw: CsvValue; /** Sorted by this where the words would sort otherwise: a month by its place in time. */ order?: string | number };
type Row = { cells: readonly Cell[]; /** Below the columns that the file has beyond those of the table. */ beyond?: readonly CsvValue[] };

export const sortTwin = <Of extends Row>(rows: readonly Of[], sort: Sort | null): Of[] =>
  sortRows(rows, sort, ({ cells }, column) => cells[Number(column)]?.order ?? cells[Number(column)]?.raw);

/** What the table shows, in numbers and in its order, and what it marks without a column of its own. */
export const twinFile = (columns: readonly string[], beyond: readonly string[], rows: readonly Row[]): CsvTable => ({
  columns: [...columns, ...beyond],
  rows: rows.map((row) => [...row.cells.map(({ raw }) => raw), ...(row.beyond ?? [])]),
});
