import { expect, test } from "vitest";
import { prepareReadAs } from "./prepare-read-as";

const sample = (distinct: number, empty = 0, rows = 100) => ({ values: [], empty, distinct, rows });

test("numbers and dates are named by their field or by the chosen type", () => {
  expect(prepareReadAs({ field: "amount" }, sample(40)).kind).toBe("number");
  expect(prepareReadAs({ field: "ended_on" }, sample(40)).kind).toBe("date");
  expect(prepareReadAs({ field: "attribute", type: "boolean" }, sample(2)).kind).toBe("boolean");
});

test("an id is unique, a plan is a handful of values, a comment is text", () => {
  expect(prepareReadAs({ field: "external_id" }, sample(100)).kind).toBe("unique");
  expect(prepareReadAs({ field: "plan" }, sample(4))).toEqual({ kind: "values", distinct: 4, emptyShare: 0 });
  expect(prepareReadAs(undefined, sample(80)).kind).toBe("text");
});

test("empty cells are a share of the rows seen, and uniqueness is among the filled ones", () => {
  expect(prepareReadAs({ field: "churn_comment" }, sample(20, 80))).toEqual({ kind: "unique", distinct: 20, emptyShare: 0.8 });
  expect(prepareReadAs({ field: "plan" }, sample(0, 0, 0))).toEqual({ kind: "text", distinct: 0, emptyShare: 0 });
});
