import { describe, expect, it } from "vitest";
import { explainOneOf } from "../explain/explain";
import { formulaFormatters } from "../formula/formatters";
import { DEFAULT_SETTINGS } from "../settings";
import { cellsOf, type TestCustomer } from "../test/simulate-cells";
import { churnRowRecipes } from "./churn-row";
import { cohortRecipes } from "./cohort-cell";
import { cohortTable } from "./cohort-table";
import type { KpiInput } from "./types";

const many = (count: number, customer: TestCustomer) => Array.from({ length: count }, () => customer);

/** 40 of January, of whom 10 leave in March; 20 of February. */
const cells = cellsOf([
  ...many(30, { from: "2026-01", mrr: [1000, 1000, 1000], margin: 0.8 }),
  ...many(10, { from: "2026-01", mrr: [1000, 1000, 0], margin: 0.8 }),
  ...many(20, { from: "2026-02", mrr: [5000, 5000], margin: 0.8 }),
]);
const march = { from: "2026-03", to: "2026-03" };
const input: KpiInput = { cells, tenureCells: [], dataDate: "2026-03-31", range: march, settings: DEFAULT_SETTINGS };
const formatters = formulaFormatters("en", "EUR");
const explained = (list: ReturnType<typeof cohortRecipes>, id: string) => explainOneOf(list, { id }, DEFAULT_SETTINGS, "en", formatters);

describe("a cell of the cohort table", () => {
  it("explains itself with the number it shows, and leads to its customers", () => {
    const [january] = cohortTable(cells, input.dataDate);
    const explanation = explained(cohortRecipes(input, "2026-01"), "cohort_retention");
    expect(explanation?.value).toMatchObject({ value: 30 / 40, n: 40, warnings: [] });
    expect(explanation?.value.value).toBe(january?.ages.at(-1)?.retention);
    expect(explanation?.withNumbers?.text).toBe("30 ÷ 40");
    expect(explanation?.inputs.map(({ population, window }) => [population, window?.to])).toEqual([
      ["active_at_close", "2026-03"],
      ["new_in_range", "2026-01"],
    ]);
  });

  it("has the MRR kept and the margin so far of those who came, and leads to them: 30 of 40 × 10.00, 110 × 8.00 ÷ 40", () => {
    const [january] = cohortTable(cells, input.dataDate);
    const list = cohortRecipes(input, "2026-01");
    const [mrr, margin] = [explained(list, "cohort_mrr_retention"), explained(list, "cohort_margin")];
    expect(mrr).toMatchObject({ value: { value: 30 / 40, n: 40 }, population: "active_at_close" });
    expect(margin).toMatchObject({ value: { value: (110 * 800) / 40, n: 40 }, population: "new_in_range", window: { from: "2026-01", to: "2026-03" } });
    expect([mrr?.value.value, margin?.value.value]).toEqual([january?.ages.at(-1)?.revenue, january?.ages.at(-1)?.ltv]);
  });

  it("counts nobody of another cohort", () => {
    const list = cohortRecipes(input, "2026-01");
    expect([explained(list, "customers")?.value.value, explained(list, "mrr")?.value.value, explained(list, "customers.churned")?.value.value]).toEqual([30, 30_000, 10]);
  });

  it("has no share of a month in which nobody came", () => {
    expect(explained(cohortRecipes(input, "2025-06"), "cohort_retention")?.value).toMatchObject({ value: null, reason: "no_new_customers" });
  });
});

describe("a row of the churn reasons", () => {
  const row = { customers: 12, undated: 1, mrr: 34_500n };
  const list = churnRowRecipes(row, { customers: 48, undated: 1, mrr: 100_000n }, march);

  it("explains its count, its MRR and its share of all departures", () => {
    expect(explained(list, "customers.churned")?.value).toMatchObject({ value: 12, n: 12, warnings: ["churn_dates_unknown"] });
    expect(explained(list, "mrr.churn")?.value).toMatchObject({ value: 34_500, n: 12 });
    expect(explained(list, "churn_share")).toMatchObject({ value: { value: 0.25, n: 48 }, withNumbers: { text: "12 ÷ 48" } });
  });

  it("leads from the part to its own customers and from the whole to everybody's", () => {
    expect(explained(list, "churn_share")?.inputs.map(({ population, whole }) => [population, whole])).toEqual([
      ["churned_in_range", false],
      ["churned_in_range", true],
    ]);
  });
});
