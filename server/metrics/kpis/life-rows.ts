import type { RowsBehind } from "../explain/types";

interface Month {
  age: number;
  /** Per acquired customer, minor units. */
  margin: number;
  cumulated: number;
  /** Null where nobody has been counted at this age. */
  acquired: number | null;
}

/** The months of life that a margin so far is the sum of. */
export function lifeRows(months: readonly Month[]): RowsBehind {
  return {
    columns: [
      { name: "age", unit: "count" },
      { name: "margin", unit: "money" },
      { name: "acquired", unit: "count" },
      { name: "perCustomer", unit: "finePrice" },
      { name: "soFar", unit: "finePrice" },
    ],
    rows: months.map(({ age, margin, acquired, cumulated }) => [age, acquired === null ? null : sumOf(margin, acquired), acquired, margin, cumulated]),
  };
}

/** Minor units are whole: the sum that the margin per customer was divided from. */
export const sumOf = (margin: number, acquired: number) => Math.round(margin * acquired);
