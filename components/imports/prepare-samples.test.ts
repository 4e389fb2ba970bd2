import { expect, test } from "vitest";
import { distinctValues, prepareSamples } from "./prepare-samples";

const headers = ["id", "plan", "ended"];
const rows = [
  ["C-1", "Pro", ""],
  ["C-2", "Pro", "2024-05-01"],
  ["C-3", " Team ", ""],
];

test("two different values show what a column holds; empty ones are counted, not shown", () => {
  expect(prepareSamples(headers, rows)).toEqual([
    { values: ["C-1", "C-2"], empty: 0, distinct: 3, rows: 3 },
    { values: ["Pro", "Team"], empty: 0, distinct: 2, rows: 3 },
    { values: ["2024-05-01"], empty: 2, distinct: 1, rows: 3 },
  ]);
});

test("a row that is too short leaves its last columns empty", () => {
  expect(prepareSamples(["a", "b"], [["1"]])[1]).toEqual({ values: [], empty: 1, distinct: 0, rows: 1 });
});

test("the values to be asked about, each once", () => {
  expect(distinctValues("plan", headers, rows)).toEqual(["Pro", "Team"]);
  expect(distinctValues("absent", headers, rows)).toEqual([]);
});
