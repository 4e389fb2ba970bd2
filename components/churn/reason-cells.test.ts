import { expect, test } from "vitest";
import { categoryBeside, reasonCells } from "./reason-cells";

test("a reason told under two categories has its category beside it, and no other has", () => {
  const among = [["Price", "Too dear"], ["Budget", "Too dear"], ["Product", "Slow"], ["Slow", ""], ["", ""]];
  expect(among.map((parts) => categoryBeside(parts, among))).toEqual(["Price", "Budget", "Product", null, null]);
  expect(categoryBeside(["Price", "Too dear"], [["Price", "Too dear"], ["Product", "Slow"]])).toBeNull();
});

test("a file says in words that no reason was given", () => {
  expect(reasonCells([""], "reason", "No reason given")).toEqual(["No reason given", "No reason given"]);
  expect(reasonCells(["", ""], "category", "No reason given")).toEqual(["No reason given"]);
  expect(reasonCells(["", "Too dear"], "reason", "No reason given")).toEqual(["", "Too dear"]);
  expect(reasonCells(["Price"], "category", "No reason given")).toEqual(["Price"]);
});
