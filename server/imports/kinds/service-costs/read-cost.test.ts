import { expect, test } from "vitest";
import { codesOf, readRow, recordOf } from "../../rows/row-fixture";
import type { CostRecord } from "./read-cost";

const columns = { month: { field: "month" }, what: { field: "category" }, plan: { field: "plan" }, cost: { field: "amount" } };
const row = (cells: Record<string, string> = {}, more: object = {}) =>
  readRow({ month: "2026-03", what: "Hébergement", plan: "", cost: "1200.00", ...cells }, { kind: "service_costs", columns, amountUnit: "major", constants: { currency: "EUR" }, ...more });
const cost = (...args: Parameters<typeof row>) => recordOf<CostRecord>(row(...args));

test("a cost of all plans, of one, and a credit", () => {
  expect(cost()).toMatchObject({ month: "2026-03-01", category: "hosting", plan: null, amount: "120000" });
  expect(cost({ month: "2026-03-17", plan: "Pro", cost: "-5" })).toMatchObject({ month: "2026-03-01", plan: "Pro", amount: "-500" });
});

test("words of the mapping, and a category for the rows without", () => {
  expect(cost({ what: "AWS Ireland" }, { values: { category: { "aws ireland": "hosting" } } }).category).toBe("hosting");
  expect(cost({ what: "" }, { constants: { currency: "EUR", category: "other" } }).category).toBe("other");
});

test.each([
  [{ month: "" }, "date_missing"],
  [{ what: "" }, "category_unknown"],
  [{ what: "Beer" }, "category_unknown"],
  [{ cost: "" }, "sum_missing"],
  [{ month: "2026-15" }, "date_impossible"],
])("%j: %s", (cells, code) => expect(codesOf(row(cells))).toEqual([code]));
