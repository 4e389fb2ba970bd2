import { expect, test } from "vitest";
import type { ImportMapping } from "@/server/imports/mapping";
import type { Rejection } from "@/server/imports/views";
import { prepareProblemRows } from "./prepare-problem-rows";

const headers = ["id", "name", "fee", "start", "end"];
const mapping = {
  columns: { id: { field: "external_id" }, name: { field: "name" }, fee: { field: "amount" }, start: { field: "started_on" }, end: { field: "ended_on" } },
} as unknown as ImportMapping;
const rejected = (row: number, cells: string[]): Rejection => {
  const problem = { code: "amount_negative" as const, row, column: "fee", value: cells[2] ?? null, params: {} };
  return { row, cells, problem, problems: [problem] };
};
const birch = rejected(3, ["C-2", "Birch", "-4", "2024-06-01", "2024-05-01"]);

test("who it is about, and the refused value marked", () => {
  const table = prepareProblemRows({ headers, mapping, summary: { code: "amount_negative", column: "fee" }, rows: [birch] });
  expect(table).toEqual({ columns: ["id", "name", "fee"], rows: [{ number: 3, cells: ["C-2", "Birch", "-4"] }], marked: 2 });
});

test("an end stands beside the start it is held against", () => {
  const table = prepareProblemRows({ headers, mapping, summary: { code: "end_before_start", column: "end" }, rows: [birch] });
  expect(table.columns).toEqual(["id", "name", "start", "end"]);
  expect(table.marked).toBe(3);
});

test("when the id itself is refused it stands there once", () => {
  const table = prepareProblemRows({ headers, mapping, summary: { code: "external_id_missing", column: "id" }, rows: [birch] });
  expect(table).toMatchObject({ columns: ["id", "name"], marked: 0 });
});

test("a row refused as a whole shows its beginning, nothing marked; missing cells stay empty", () => {
  const table = prepareProblemRows({ headers, mapping, summary: { code: "row_ragged", column: null }, rows: [rejected(9, ["C-9"])] });
  expect(table).toEqual({ columns: ["id", "name", "fee"], rows: [{ number: 9, cells: ["C-9", "", ""] }], marked: null });
});

test("a long cell is cut", () => {
  const table = prepareProblemRows({ headers, mapping: null, summary: { code: "amount_unreadable", column: "fee" }, rows: [rejected(3, ["C-2", "", "9".repeat(500)])] });
  expect(table.rows[0]?.cells).toEqual([`${"9".repeat(80)}…`]);
});
