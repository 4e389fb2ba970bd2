import type { ChurnCell } from "../cells";
import { partsOf, reasonKey, type ChurnLevel } from "./tally";

/** Churns of a reason and the value of what the columns tell apart. */
export interface Placed {
  cell: Pick<ChurnCell, "category" | "reason" | "customers">;
  column: string;
}

export interface CrossCell {
  customers: number;
  /** Of the customers its column lost. */
  share: number;
}

export interface CrossRow {
  /** Null: all the reasons that have no row. */
  parts: string[] | null;
  /** By column; null where nobody left. */
  cells: (CrossCell | null)[];
  total: number;
}

export interface Cross {
  /** Null: all the values that have no column. */
  columns: { value: string | null; customers: number }[];
  rows: CrossRow[];
  total: number;
  /** How many reasons were given, and values there are. */
  found: { rows: number; columns: number };
}

/** So much fits on a page; the rest stands together in one more row and column, so that sums hold. */
export const CROSS_SHOWN = { rows: 12, columns: 6 } as const;

/** Why customers left, told apart by what they were: who leaves for what. Most customers first, ages in their order, "not given" last. */
export function crossReasons(placed: readonly Placed[], by: ChurnLevel, { ordered = false } = {}): Cross {
  const rowKeys = ranked(placed, ({ cell }) => reasonKey(cell, by));
  const columnKeys = ranked(placed, ({ column }) => column);
  const given = rowKeys.filter((key) => key !== "");
  const unsaid = rowKeys.filter((key) => key === "");
  const shownGiven = given.slice(0, CROSS_SHOWN.rows - unsaid.length);
  const shownRows = [...shownGiven, ...unsaid];
  const shownColumns = columnKeys.slice(0, CROSS_SHOWN.columns);
  if (ordered) shownColumns.sort((a, b) => Number(a === "") - Number(b === "") || parseInt(a, 10) - parseInt(b, 10));
  const rows = [...shownGiven, ...(given.length > shownGiven.length ? [null] : []), ...unsaid];
  const columns = [...shownColumns, ...(columnKeys.length > shownColumns.length ? [null] : [])];
  const rowOf = (key: string) => (shownRows.includes(key) ? key : null);
  const columnOf = (key: string) => (shownColumns.includes(key) ? key : null);
  const lost = (list: readonly Placed[]) => list.reduce((sum, { cell }) => sum + cell.customers, 0);
  const inColumn = columns.map((column) => placed.filter((one) => columnOf(one.column) === column));
  return {
    columns: columns.map((value, index) => ({ value, customers: lost(inColumn[index] ?? []) })),
    rows: rows.map((row) => {
      const cells = inColumn.map((list) => cellOf(list.filter(({ cell }) => rowOf(reasonKey(cell, by)) === row), lost(list)));
      return { parts: row === null ? null : partsOf(row), cells, total: cells.reduce((sum, cell) => sum + (cell?.customers ?? 0), 0) };
    }),
    total: lost(placed),
    found: { rows: given.length, columns: columnKeys.length },
  };
}

function cellOf(list: readonly Placed[], column: number): CrossCell | null {
  const customers = list.reduce((sum, { cell }) => sum + cell.customers, 0);
  if (customers === 0) return null;
  return { customers, share: customers / column };
}

function ranked(placed: readonly Placed[], keyIn: (one: Placed) => string): string[] {
  const counts = new Map<string, number>();
  for (const one of placed) counts.set(keyIn(one), (counts.get(keyIn(one)) ?? 0) + one.cell.customers);
  const unsaid = (key: string) => Number(key === "");
  return [...counts].sort(([a, left], [b, right]) => unsaid(a) - unsaid(b) || right - left || (a < b ? -1 : 1)).map(([key]) => key);
}
