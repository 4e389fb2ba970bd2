/** Which column a table is sorted by; null leaves it in the order it came. */
export type Sort = { column: string; descending: boolean };

export type Sorting = {
  sort: Sort | null;
  choose: (column: string, words: boolean) => void;
  /** Where the order is in the address: then a column is a link, which also sorts a page that does not listen yet. */
  hrefOf?: (column: string, words: boolean) => string;
};

/** `-ltv` is LTV, largest first. Null when the address names none of the columns. */
export function readSort(text: string | null, columns: readonly string[]): Sort | null {
  const descending = text?.startsWith("-") ?? false;
  const column = columns.find((name) => name === text?.replace(/^-/, ""));
  return column === undefined ? null : { column, descending };
}

export const writeSort = ({ column, descending }: Sort): string => `${descending ? "-" : ""}${column}`;

/** A column chosen again is turned round; numbers begin with the largest, words with a. */
export function nextSort(current: Sort | null, column: string, words: boolean): Sort {
  return { column, descending: current?.column === column ? !current.descending : !words };
}

type Value = string | number | null | undefined;

/** What has no value comes after what has; `lastly` keeps rows below all others (those without a name), whichever way it is sorted. */
export function sortRows<Row>(rows: readonly Row[], sort: Sort | null, valueOf: (row: Row, column: string) => Value, lastly: (row: Row) => number = () => 0): Row[] {
  if (!sort) return [...rows];
  const sign = sort.descending ? -1 : 1;
  const compare = (a: Row, b: Row) => {
    const [left, right] = [valueOf(a, sort.column) ?? null, valueOf(b, sort.column) ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (typeof left === "number" && typeof right === "number" ? left - right : String(left).localeCompare(String(right)));
  };
  return rows.toSorted((a, b) => lastly(a) - lastly(b) || compare(a, b));
}
