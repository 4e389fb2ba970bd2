import type { Cross, CrossCell } from "@/server/metrics/churn/cross";

/** Below so many a column tells nothing, and so few who give a reason make none stand out. */
const FEW = { lost: 30, giving: 10 };

type Strongest = { parts: string[]; value: string; cell: CrossCell; total: number };

const isGiven = (parts: readonly string[] | null): parts is string[] => parts !== null && parts.some((part) => part !== "");

/** Whether a column lost enough to say which reason it leaves for. */
export const isTelling = ({ columns }: Cross): boolean => columns.some(({ value, customers }) => value !== null && customers >= FEW.lost);

/**
 * Of the columns with enough in them, that of which a reason given more than every other takes the largest share; null
 * where in none of them one stands out.
 */
export function strongest({ rows, columns }: Cross): Strongest | null {
  const given = rows.filter(({ parts }) => isGiven(parts));
  // A reason without a row has no more customers anywhere than the last that has one has in all.
  const last = Math.min(...given.map(({ total }) => total));
  const found = columns.flatMap(({ value, customers }, index): Strongest[] => {
    if (value === null || customers < FEW.lost) return [];
    const ofColumn = given.flatMap(({ parts, cells }) => (parts && cells[index] ? [{ parts, cell: cells[index] }] : [])).toSorted((a, b) => b.cell.customers - a.cell.customers);
    const [most, next] = ofColumn;
    const without = rows.find(({ parts }) => parts === null)?.cells[index]?.customers ?? 0;
    if (!most || most.cell.customers < FEW.giving || most.cell.customers <= Math.max(next?.cell.customers ?? 0, Math.min(without, last))) return [];
    return [{ ...most, value, total: customers }];
  });
  return found.toSorted((a, b) => b.cell.share - a.cell.share)[0] ?? null;
}
