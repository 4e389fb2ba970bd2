import type { Cross, CrossCell } from "@/server/metrics/churn/cross";

/** Below so many a column tells nothing. */
const FEW = 30;

type Strongest = { parts: string[]; value: string; cell: CrossCell; total: number };

/** The cell that takes the largest share of its column, of reasons given and columns with enough in them; null when there is none. */
export function strongest({ rows, columns }: Cross): Strongest | null {
  const found = rows.flatMap(({ parts, cells }) =>
    cells.flatMap((cell, index): Strongest[] => {
      const column = columns[index];
      if (!cell || !parts || parts.every((part) => part === "") || !column || column.value === null || column.customers < FEW) return [];
      return [{ parts, value: column.value, cell, total: column.customers }];
    }),
  );
  return found.toSorted((a, b) => b.cell.share - a.cell.share)[0] ?? null;
}
