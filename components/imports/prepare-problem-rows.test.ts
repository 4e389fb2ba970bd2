import { expect, test } from "vitest";
import type { Rejection } from "@/server/imports/views";
import { prepareProblemRows } from "./prepare-problem-rows";

const headers = ["id", "name", "fee", "note"];
const rejected = (row: number, cells: string[]): Rejection => {
  const problem = { code: "amount_negative" as const, row, column: "fee", value: cells[2] ?? null, params: {} };
  return { row, cells, problem, problems: [problem] };
};

test("the id and the refused column, the value marked", () => {
  const table = prepareProblemRows({ headers, rows: [rejected(3, ["C-2", "Birch", "-4", "x"])], idColumn: "id", column: "fee" });
  expect(table).toEqual({ columns: ["id", "fee"], rows: [{ number: 3, cells: ["C-2", "-4"] }], marked: 1 });
});

test("when the id itself is refused it stands there once", () => {
  const table = prepareProblemRows({ headers, rows: [rejected(3, ["", "Birch", "4", "x"])], idColumn: "id", column: "id" });
  expect(table.columns).toEqual(["id"]);
  expect(table.marked).toBe(0);
});

test("a row refused as a whole shows its beginning, nothing marked; missing cells stay empty", () => {
  const table = prepareProblemRows({ headers, rows: [rejected(9, ["C-9"])], idColumn: "id", column: null });
  expect(table).toEqual({ columns: ["id", "name", "fee"], rows: [{ number: 9, cells: ["C-9", "", ""] }], marked: null });
});

test("a long cell is cut", () => {
  const table = prepareProblemRows({ headers, rows: [rejected(3, ["C-2", "", "9".repeat(500)])], idColumn: undefined, column: "fee" });
  expect(table.rows[0]?.cells).toEqual([`${"9".repeat(80)}…`]);
});
