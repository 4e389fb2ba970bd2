import { expect, test } from "vitest";
import { readChurnView } from "./read-view";

test("what the address asks for is read, what it gets wrong is not given", () => {
  expect(readChurnView({ measure: "ltv", level: "category", across: "attribute:industry", q: " too dear ", said: "3" })).toEqual({ measure: "ltv", level: "category", across: "attribute:industry", search: "too dear", page: 3 });
  expect(readChurnView({ measure: "euros", level: "x", across: "attribute:", q: ["a", "b"], said: "-1" })).toEqual({ measure: "customers", level: "reason", across: "left", search: "", page: 1 });
});

test("what no text can hold is searched for and crossed with by nobody", () => {
  expect(readChurnView({ q: "\0", across: "attribute:\0" })).toMatchObject({ search: "", across: "left" });
});
