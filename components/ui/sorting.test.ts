import { describe, expect, it } from "vitest";
import { nextSort, readSort, sortRows, writeSort, type Sort } from "./sorting";

const columns = ["name", "ltv"];
const rows = [
  { name: "Pro", ltv: 300 },
  { name: "Basic", ltv: null },
  { name: "~other", ltv: 900 },
  { name: "Éco", ltv: 500 },
  { name: "", ltv: 700 },
];
const sorted = (text: string) => sortRows(rows, readSort(text, columns), (row, column) => row[column as "name" | "ltv"], ({ name }) => (name === "" ? 1 : name === "~other" ? 2 : 0)).map(({ name }) => name);

describe("a table that is sorted", () => {
  it("is read from the address, and from nothing else there", () => {
    expect(readSort("-ltv", columns)).toEqual({ column: "ltv", descending: true });
    for (const text of [null, "", "-", "shoe", "-shoe"]) expect(readSort(text, columns)).toBeNull();
  });

  it("has what has no value after what has, and what has no name last, whichever way", () => {
    expect(sorted("ltv")).toEqual(["Pro", "Éco", "Basic", "", "~other"]);
    expect(sorted("-ltv")).toEqual(["Éco", "Pro", "Basic", "", "~other"]);
  });

  it("has words as a reader sorts them: é beside e", () => {
    expect(sorted("name")).toEqual(["Basic", "Éco", "Pro", "", "~other"]);
  });

  it("stays as it came without a column", () => {
    expect(sorted("shoe")).toEqual(rows.map(({ name }) => name));
  });

  it("begins with the largest number and with a, and is turned round by the same column", () => {
    const steps = (words: boolean) => {
      const first = nextSort(null, "x", words);
      return [first, nextSort(first, "x", words), nextSort({ column: "y", descending: true }, "x", words)].map((sort: Sort) => writeSort(sort));
    };
    expect(steps(false)).toEqual(["-x", "x", "-x"]);
    expect(steps(true)).toEqual(["x", "-x", "x"]);
  });
});
