import { expect, test } from "vitest";
import type { ImportMapping } from "@/server/imports/mapping";
import { prepareWords } from "./prepare-words";

const draft = { columns: {}, statusValues: { Active: "active", Paused: "none" }, values: { category: { Ads: "media" } } } as unknown as ImportMapping;
const profile = { kind: "text" as const, rows: 3, empty: 0, distinct: 2, min: null, max: null, values: ["Active", "Gone"] };
const columns = [{ header: "State", target: { field: "status" as const }, confidence: "high" as const, profile }];
const refusal = (code: "status_unknown" | "end_before_start", column: string, value: string) => ({ code, column, rows: 4, example: { code, row: 900, column, value, params: {} } });

test("a word is asked about once, wherever it was seen: first rows, mapping, refused rows", () => {
  const rejections = [refusal("status_unknown", "State", "Dormant"), refusal("status_unknown", "Other", "x"), refusal("end_before_start", "State", "2024")];
  expect(prepareWords("status", "State", draft, { columns, rejections })).toEqual(["Active", "Gone", "Paused", "Dormant"]);
});

test("each field has words of its own", () => {
  expect(prepareWords("category", "Kind", draft, { columns, rejections: [] })).toEqual(["Ads"]);
});
