import { expect, it } from "vitest";
import { readSplit, splitParams } from "./split-address";

const known = [
  { id: "plan", type: "text" },
  { id: "mrr", type: "money" },
  { id: "attribute:seats", type: "number" },
] as const;

it("reads back what it wrote", () => {
  const view = { field: "attribute:seats", cuts: [2.5, 10] };
  expect(readSplit(splitParams(view) as Record<string, string>, known)).toEqual(view);
  expect(splitParams({ field: "plan", cuts: [] })).toEqual({ by: "plan", cuts: null });
});

it("splits by the plan where the address names no field, and takes amounts in order, each once", () => {
  expect(readSplit({ by: "shoe size", cuts: "10,5,x,5,1e9,-3" }, known)).toEqual({ field: "plan", cuts: [-3, 5, 10] });
  expect(readSplit({ by: ["mrr"], cuts: Array.from({ length: 30 }, (_, cut) => cut).join(",") }, known).cuts).toHaveLength(20);
});

it("takes no part of a minor unit for an amount of money", () => {
  expect(readSplit({ by: "mrr", cuts: "0.5,5000,1.0" }, known).cuts).toEqual([5000]);
});
