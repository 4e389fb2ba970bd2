import { expect, test } from "vitest";
import { prepareTimeLeft, type ProgressPoint } from "./prepare-time-left";

const at = (seconds: number, done: number, stage = "write", total: number | null = 5187): ProgressPoint => ({ stage, done, total, at: seconds * 1000 });

test("1,000 rows in 4 seconds leave 17 seconds for the other 4,187", () => {
  expect(prepareTimeLeft([at(10, 0), at(14, 1000)])).toBe(17);
});

test("the pace of the stage before says nothing about this one", () => {
  expect(prepareTimeLeft([at(0, 5000, "read"), at(1, 0), at(5, 1000)])).toBe(17);
});

test("no answer rather than a guess", () => {
  expect(prepareTimeLeft([])).toBeNull();
  expect(prepareTimeLeft([at(0, 100)])).toBeNull();
  expect(prepareTimeLeft([at(0, 100), at(1, 900)])).toBeNull();
  expect(prepareTimeLeft([at(0, 100), at(9, 100)])).toBeNull();
  expect(prepareTimeLeft([at(0, 0, "write", null), at(9, 100, "write", null)])).toBeNull();
});

test("a stage that has passed its total is about to end, not in the past", () => {
  expect(prepareTimeLeft([at(0, 0), at(4, 6000)])).toBe(0);
});
