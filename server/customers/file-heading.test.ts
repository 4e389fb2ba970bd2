import { expect, test } from "vitest";
import { fileHeading } from "./file-heading";

test("day, amount and reason are called in the file as in the table of the list", () => {
  const of = (population: "renewing" | "churned_in_range" | "kept_each_month" | "everyone") => (["occurredOn", "amount", "churnReason", "email"] as const).map((column) => fileHeading(column, population));
  expect(of("renewing")).toEqual(["column.renews", "amount.renewing", "column.reason", "file.email"]);
  expect(of("churned_in_range")).toEqual(["column.on", "amount.churned_in_range", "column.reason", "file.email"]);
  expect(of("kept_each_month")).toEqual(["column.month", "amount.kept_each_month", "column.reason", "file.email"]);
  // The MRR of now stands beside it under that name.
  expect(of("everyone")).toEqual(["column.lastChange", "file.amount", "column.reason", "file.email"]);
});
