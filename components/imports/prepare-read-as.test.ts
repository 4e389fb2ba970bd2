import { expect, test } from "vitest";
import { prepareReadAs as readAs } from "./prepare-read-as";

const fields = [{ field: "amount", reads: "number" }, { field: "started_on", reads: "date" }, { field: "spent_on", reads: "month" }] as const;
const prepareReadAs = (...[target, seen]: [Parameters<typeof readAs>[0], Parameters<typeof readAs>[1]]) => readAs(target, seen, fields);

const profile = (over: Partial<Parameters<typeof readAs>[1]>) => ({
  kind: "text" as const, rows: 100, empty: 0, distinct: 80, min: null, max: null, values: [], ...over,
});

test("a number says its range, as a date does", () => {
  const fee = profile({ kind: "number", min: "18.25", max: "118.75" });
  expect(prepareReadAs({ field: "amount" }, fee)).toEqual({ kind: "number", min: "18.25", max: "118.75" });
  const start = profile({ kind: "date", min: "2023-12-02", max: "2026-11-20" });
  expect(prepareReadAs({ field: "spent_on" }, start).kind).toBe("date");
  expect(prepareReadAs({ field: "started_on" }, start)).toEqual({ kind: "date", min: "2023-12-02", max: "2026-11-20" });
});

test("a column of words read as a number has no range to show", () => {
  expect(prepareReadAs({ field: "attribute", type: "number" }, profile({ kind: "text" }))).toEqual({ kind: "number", min: null, max: null });
});

test("an id is unique, a plan is a handful of values, a comment is text", () => {
  expect(prepareReadAs({ field: "external_id" }, profile({ distinct: 100 }))).toEqual({ kind: "unique", distinct: 100 });
  expect(prepareReadAs({ field: "plan" }, profile({ distinct: 4 }))).toEqual({ kind: "values", distinct: 4 });
  expect(prepareReadAs({ field: "churn_comment" }, profile({ distinct: 80 }))).toEqual({ kind: "text", distinct: 80 });
});

test("uniqueness is among the filled cells", () => {
  expect(prepareReadAs({ field: "churn_comment" }, profile({ empty: 80, distinct: 20 })).kind).toBe("unique");
});

test("a column nobody has decided on is shown as what it looks like", () => {
  expect(prepareReadAs(undefined, profile({ kind: "number", min: "1", max: "9" })).kind).toBe("number");
  expect(prepareReadAs(undefined, profile({ kind: "empty", rows: 0, distinct: 0 }))).toEqual({ kind: "text", distinct: 0 });
});
