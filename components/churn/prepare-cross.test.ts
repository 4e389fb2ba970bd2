import { expect, test } from "vitest";
import { isTelling, strongest } from "./prepare-cross";

const cell = (customers: number, share: number) => ({ customers, share });
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
  expect(isTelling(cross)).toBe(true);
  const few = { ...cross, columns: cross.columns.map((column) => ({ ...column, customers: 3 })) };
  expect([strongest(few), isTelling(few)]).toEqual([null, false]);
});

test("no reason stands out in a column where another is given as often, or where few give it", () => {
  const of = (...counts: number[]) => ({ columns: [{ value: "Business", customers: 30 }], rows: counts.map((count, index) => ({ parts: [`reason ${index}`], cells: [cell(count, count / 30)], total: count })), total: 30, found: { rows: counts.length, columns: 1 } });
  expect(strongest(of(12, 12, 6))).toBeNull();
  expect(strongest(of(9, 8, 7, 6))).toBeNull();
  expect(strongest(of(8, 12, 10))).toMatchObject({ parts: ["reason 1"], cell: { customers: 12 } });
});

test("a reason without a row may be given more in a column, unless it has fewer in all than one with a row", () => {
  const with12 = (total: number) => ({ ...cross, rows: [{ parts: ["dear"], cells: [cell(12, 0.06)], total: 80 }, { parts: ["slow"], cells: [null], total }, { parts: null, cells: [cell(40, 0.2)], total: 90 }] });
  expect(strongest(with12(14))).toBeNull();
  expect(strongest(with12(11))).toMatchObject({ parts: ["dear"] });
});
