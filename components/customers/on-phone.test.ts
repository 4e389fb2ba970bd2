import { expect, it } from "vitest";
import type { ListColumn } from "@/common/customer-list";
import { onPhone } from "./on-phone";

const shown = (columns: ListColumn[], more: { chosen?: boolean; sort?: ListColumn | "name" } = {}) => {
  const { inTheirOwn, below } = onPhone({ columns, chosen: false, sort: "name", ...more });
  return [[...inTheirOwn], below];
};

it("a phone shows the day and the last amount in columns, and every other column chosen below the name", () => {
  const columns: ListColumn[] = ["status", "plan", "date", "mrr", "value"];
  expect(shown(columns)).toEqual([["date", "value"], []]);
  expect(shown(columns, { chosen: true })).toEqual([["date", "value"], ["status", "plan", "mrr"]]);
  expect(shown(["status", "attribute:size"], { chosen: true })).toEqual([[], ["status", "attribute:size"]]);
});

it("it always shows what the list is sorted by", () => {
  expect(shown(["status", "plan", "tenure", "mrr"], { sort: "tenure" })).toEqual([["mrr"], ["tenure"]]);
  expect(shown(["status", "mrr"], { sort: "mrr" })).toEqual([["mrr"], []]);
});
