import { expect, test } from "vitest";
import { prepareCrossCsv } from "./prepare-cross-csv";

const cell = (customers: number, share: number) => ({ customers, share });
const cross = {
  columns: [{ value: "Basic", customers: 8 }, { value: null, customers: 4 }],
  rows: [
    { parts: ["Price", "Too dear"], cells: [cell(6, 0.75), null], total: 6 },
    { parts: null, cells: [null, cell(3, 0.75)], total: 3 },
    { parts: [""], cells: [cell(2, 0.25), cell(1, 0.25)], total: 3 },
  ],
  total: 12,
  found: { rows: 3, columns: 3 },
};
const words = { notGiven: "No reason given", otherReasons: "Other reasons", lost: "Lost", ofEver: "Of those who ever paid" };

test("the file has the rows and columns of the table, with its sums and the shares below them", () => {
  expect(prepareCrossCsv({ cross, ever: [{ customers: 32, lost: 0.25 }, null] }, "reason", words)).toEqual([
    ["Price", "Too dear", 6, 0, 6],
    ["Other reasons", "", 0, 3, 3],
    ["No reason given", "No reason given", 2, 1, 3],
    ["Lost", "", 8, 4, 12],
    ["Of those who ever paid", "", 0.25, null, null],
  ]);
});

test("by category it has one column of names, and across what was left no share", () => {
  expect(prepareCrossCsv({ cross: { ...cross, rows: [{ parts: ["Price"], cells: [cell(8, 1), cell(4, 1)], total: 12 }] }, ever: null }, "category", words)).toEqual([
    ["Price", 8, 4, 12],
    ["Lost", 8, 4, 12],
  ]);
});
