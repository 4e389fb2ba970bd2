import { expect, test } from "vitest";
import { strongest } from "./prepare-cross";

const cell = (customers: number, share: number) => ({ customers, mrr: 0, share });
const cross = {
  columns: [{ value: "Starter", customers: 200 }, { value: "Scale", customers: 3 }, { value: null, customers: 90 }],
  rows: [
    { parts: ["Price", "Too dear"], cells: [cell(60, 0.3), cell(3, 1), cell(45, 0.5)], total: 108 },
    { parts: ["", ""], cells: [cell(140, 0.7), null, cell(45, 0.5)], total: 185 },
  ],
  total: 293,
  found: { rows: 2, columns: 9 },
};

test("what takes most of a column, of reasons given and of columns that are large enough to tell", () => {
  expect(strongest(cross)).toEqual({ parts: ["Price", "Too dear"], value: "Starter", cell: cell(60, 0.3), total: 200 });
  expect(strongest({ ...cross, columns: cross.columns.map((column) => ({ ...column, customers: 3 })) })).toBeNull();
});
