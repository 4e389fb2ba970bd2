import { expect, test } from "vitest";
import type { ImportMapping } from "@/server/imports/mapping";
import { prepareStatusValues } from "./prepare-status-values";

const draft = { columns: {}, statusValues: { Active: "active", Paused: "none" } } as unknown as ImportMapping;
const profile = { kind: "text" as const, rows: 3, empty: 0, distinct: 2, min: null, max: null, values: ["Active", "Gone"] };
const columns = [{ header: "State", target: { field: "status" as const }, confidence: "high" as const, profile }];

test("a value is asked about once, wherever it was seen: first rows, mapping, refused rows", () => {
  const example = { code: "status_unknown" as const, row: 900, column: "State", value: "Dormant", params: {} };
  const rejections = [{ code: "status_unknown", column: "State", rows: 4, example }];
  expect(prepareStatusValues("State", draft, { columns, rejections })).toEqual(["Active", "Gone", "Paused", "Dormant"]);
});
