import { expect, it } from "vitest";
import { readQuestions } from "./read-questions";

it("reads what changed, by what, and the intake", () => {
  expect(readQuestions({ changed: "nrr", changedBy: "channel", newCustomers: "40" })).toEqual({ metric: "nrr", by: "channel", newCustomers: 40 });
});

it.each([{ changed: "luck" }, { changedBy: "shoe" }, { newCustomers: "-1" }, { newCustomers: "many" }, { newCustomers: ["1", "2"] }])("takes %j as not given", (params) => {
  expect(readQuestions(params)).toEqual({ metric: undefined, by: undefined, newCustomers: undefined });
});
