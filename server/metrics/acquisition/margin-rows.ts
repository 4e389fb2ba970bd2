import type { RowsBehind } from "../explain/types";

/** Margin per acquired customer, month of life by month of life, so many of them observed and the rest projected. */
export function marginRows(margins: readonly number[], observed: number): RowsBehind {
  let soFar = 0;
  return {
    columns: [
      { name: "age", unit: "count" },
      { name: "known", unit: "part" },
      { name: "perCustomer", unit: "finePrice" },
      { name: "soFar", unit: "finePrice" },
    ],
    rows: margins.map((margin, index) => [index + 1, index < observed ? "observed" : "projected", margin, (soFar += margin)]),
  };
}
