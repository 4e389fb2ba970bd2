import { expect, test } from "vitest";
import type { ImportMapping } from "@/server/imports/mapping";
import { columnOf, sortColumns, withColumn, withConstant, withWord } from "./prepare-draft";

const draft: ImportMapping = {
  version: 1,
  kind: "customers",
  dialect: {},
  columns: { Ref: { field: "external_id" }, Fee: { field: "amount" }, Note: { field: "ignore" } },
  constants: { currency: "EUR" },
  statusValues: {},
  dateOrder: "iso",
  complete: false,
};

test("a field moves: the column that had it waits again", () => {
  const moved = withColumn(draft, "Price", { field: "amount" });
  expect(moved.columns).toEqual({ Ref: { field: "external_id" }, Note: { field: "ignore" }, Price: { field: "amount" } });
});

test("any number of columns may be attributes or be left out", () => {
  const kept = withColumn(withColumn(draft, "Size", { field: "attribute", type: "number" }), "Zip", { field: "attribute", type: "text" });
  expect(Object.keys(withColumn(kept, "Memo", { field: "ignore" }).columns)).toEqual(["Ref", "Fee", "Note", "Size", "Zip", "Memo"]);
});

test("columns are mapped, left out or waiting, in the order of the file", () => {
  expect(sortColumns(draft, ["Ref", "Name", "Fee", "Note"])).toEqual({ mapped: ["Ref", "Fee"], left: ["Note"], waiting: ["Name"] });
});

test("a column called constructor waits like any other", () => {
  expect(sortColumns(draft, ["constructor"]).waiting).toEqual(["constructor"]);
});

test("clearing a constant removes it; spaces are no value", () => {
  expect(withConstant(draft, "currency", "  ").constants).toEqual({});
  expect(withConstant(draft, "plan", " Pro ").constants).toEqual({ currency: "EUR", plan: "Pro" });
});

test("which column feeds a field", () => {
  expect(columnOf(draft, "amount")).toBe("Fee");
  expect(columnOf(draft, "plan")).toBeUndefined();
});

test("a word gets its meaning beside those of its own field", () => {
  expect(withWord(draft, "status", "Gone", "ended").statusValues).toEqual({ Gone: "ended" });
  const once = withWord(draft, "category", "Ads", "media");
  expect(withWord(once, "purpose", "Keep", "retention").values).toEqual({ category: { Ads: "media" }, purpose: { Keep: "retention" } });
});
