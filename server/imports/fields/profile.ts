import type { DateOrder } from "../mapping";
import type { DecimalMark } from "../file/dialect";
import { readYesNo } from "../read/boolean";
import { readDate } from "../read/date";
import { readNumber } from "../read/number";
import { isEmptyValue } from "../read/read";
import { withoutAnyCurrency } from "../read/currency";

/** What the sample shows of a column, for the "read as" of the mapping page and for suggestions. */
export interface ColumnProfile {
  kind: "empty" | "text" | "number" | "date" | "boolean";
  /** Rows of the sample, and how many of them are empty here. */
  rows: number;
  empty: number;
  distinct: number;
  /** Of numbers as written by JavaScript, of dates as `YYYY-MM-DD`. */
  min: string | null;
  max: string | null;
  /** The first different values, as they stand in the file; all of them when there are few. */
  values: string[];
}

interface Reading {
  decimal: DecimalMark;
  dateOrder: DateOrder | null;
}

const SHOWN_VALUES = 50;
const SHOWN_LENGTH = 80;

export function profileColumn(cells: string[], reading: Reading): ColumnProfile {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const distinct = [...new Set(filled)];
  // "None" beside numbers is a missing number; in a column of words it is a word.
  const { kind, min, max } = kindOf(filled.filter((cell) => !isEmptyValue(cell)), reading);
  return {
    kind,
    rows: cells.length,
    empty: cells.length - filled.length,
    distinct: distinct.length,
    min,
    max,
    values: distinct.slice(0, SHOWN_VALUES).map((value) => value.slice(0, SHOWN_LENGTH)),
  };
}

/** A column is what most of its cells are: the odd one out is refused by name when rows are checked. */
const MOST = 0.9;

function kindOf(cells: string[], { decimal, dateOrder }: Reading): Pick<ColumnProfile, "kind" | "min" | "max"> {
  if (cells.length === 0) return { kind: "empty", min: null, max: null };
  if (readMost(cells, (cell) => (/\p{L}/u.test(cell) && readYesNo(cell).ok ? cell : null))) return { kind: "boolean", min: null, max: null };
  // An open order is asked later; for telling that these are dates either will do.
  const orders: DateOrder[] = dateOrder === null ? ["day_first", "month_first"] : [dateOrder];
  for (const order of orders) {
    const dates = readMost(cells, (cell) => {
      const date = readDate(cell, { order, timeZone: "UTC", utc: true });
      return date.ok ? date.value : null;
    });
    if (dates) return { kind: "date", ...range(dates) };
  }
  const numbers = readMost(cells, (cell) => readNumber(withoutAnyCurrency(cell), decimal));
  return numbers ? { kind: "number", ...range(numbers) } : { kind: "text", min: null, max: null };
}

/** The values that could be read; null when they are too few to speak for the column. */
function readMost<T>(cells: string[], reader: (cell: string) => T | null): T[] | null {
  const mayMiss = Math.floor(cells.length * (1 - MOST) + 1e-9);
  const all: T[] = [];
  for (const [index, cell] of cells.entries()) {
    const one = reader(cell);
    if (one !== null) all.push(one);
    else if (index + 1 - all.length > mayMiss) return null;
  }
  return all;
}

function range<T extends string | number>(values: T[]): { min: string; max: string } {
  let [min, max] = [values[0], values[0]] as [T, T];
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min: String(min), max: String(max) };
}
