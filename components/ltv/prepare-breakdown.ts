import type { BreakdownRow } from "@/server/kpis/types";

export type SortColumn = "name" | "ltv" | "customers" | "arpa" | "life" | "ratio";
export type Sort = { column: SortColumn; descending: boolean };

const columns: readonly SortColumn[] = ["name", "ltv", "customers", "arpa", "life", "ratio"];

/** `-ltv` is LTV, largest first. Null when the address names no column: then the largest groups come first. */
export function readSort(text: string | null): Sort | null {
  const descending = text?.startsWith("-") ?? false;
  const column = columns.find((name) => name === text?.replace(/^-/, ""));
  return column ? { column, descending } : null;
}

/** A column chosen again is turned round; numbers begin with the largest, names with a. */
export function nextSort(current: Sort | null, column: SortColumn): string {
  const descending = current?.column === column ? !current.descending : column !== "name";
  return `${descending ? "-" : ""}${column}`;
}

type Reading = { ltvId: string; labelOf: (value: string) => string };

/** What has no value comes after what has, and what has no name of its own last of all, whichever way it is sorted. */
export function sortRows(rows: readonly BreakdownRow[], sort: Sort | null, { ltvId, labelOf }: Reading): BreakdownRow[] {
  if (!sort) return [...rows];
  const sign = sort.descending ? -1 : 1;
  const valueOf = (row: BreakdownRow) => numberOf(row, sort.column, ltvId);
  const compare = (a: BreakdownRow, b: BreakdownRow) => {
    if (sort.column === "name") return sign * labelOf(a.value).localeCompare(labelOf(b.value));
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  };
  return rows.toSorted((a, b) => unnamed(a) - unnamed(b) || compare(a, b));
}

function numberOf({ metrics, customers }: BreakdownRow, column: SortColumn, ltvId: string): number | null {
  if (column === "customers") return customers;
  const ids: Record<Exclude<SortColumn, "customers" | "name">, string> = { ltv: ltvId, arpa: "arpa", life: "factor.life", ratio: "ltv_to_cac" };
  return column === "name" ? null : (metrics[ids[column]]?.value ?? null);
}

const unnamed = ({ value }: BreakdownRow) => (value === "~other" ? 2 : value === "" ? 1 : 0);
