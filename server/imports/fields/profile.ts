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
  const typed = distinct.filter((cell) => !isEmptyValue(cell));
  const { kind, min, max } = kindOf(typed, reading);
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

function kindOf(values: string[], { decimal, dateOrder }: Reading): Pick<ColumnProfile, "kind" | "min" | "max"> {
  if (values.length === 0) return { kind: "empty", min: null, max: null };
  if (values.every((value) => /\p{L}/u.test(value) && readYesNo(value).ok)) return { kind: "boolean", min: null, max: null };
  // An open order is asked later; for telling that these are dates either will do.
  const orders: DateOrder[] = dateOrder === null ? ["day_first", "month_first"] : [dateOrder];
  for (const order of orders) {
    const dates = readAll(values, (value) => {
      const date = readDate(value, { order, timeZone: "UTC", utc: true });
      return date.ok ? date.value : null;
    });
    if (dates) return { kind: "date", ...range(dates) };
  }
  const numbers = readAll(values, (value) => readNumber(withoutAnyCurrency(value), decimal));
  return numbers ? { kind: "number", ...range(numbers) } : { kind: "text", min: null, max: null };
}

function readAll<T>(values: string[], reader: (value: string) => T | null): T[] | null {
  const all: T[] = [];
  for (const value of values) {
    const one = reader(value);
    if (one === null) return null;
    all.push(one);
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
