import { expect, test } from "vitest";
import type { CustomerTotals, ImportCounts, LineTotals } from "@/server/imports/views";
import { prepareChecks } from "./prepare-checks";

const counts: ImportCounts = {
  rows: 7043, accepted: 6923, repeated: 0, rejected: 120, added: 6923, corrected: 0, changed: 0, unchanged: 0,
  differing: 0, differingAsState: 0, missing: 0, missingActive: 0,
};
const totals: CustomerTotals = {
  currency: "USD", asOf: "2024-09-30", rows: 6923, customers: 6923, active: 5084, mrr: "31132590", churned: 1839, churnedMrr: "13723165",
  byPlan: [
    { plan: "Month-to-Month", customers: 1924, mrr: "11381660" },
    { plan: "One Year", customers: 1354, mrr: "8585490" },
    { plan: "Two Year", customers: 1806, mrr: "11165440" },
  ],
  churnByCategory: [],
};

test("113,816.60 + 85,854.90 + 111,654.40 = 311,325.90 and 1,924 + 1,354 + 1,806 = 5,084", () => {
  expect(prepareChecks(counts, totals).map((check) => check.holds)).toEqual([true, true, true, true]);
});

test("a cent that is lost between the plans does not hold", () => {
  const failed = prepareChecks(counts, { ...totals, mrr: "31132591" }).filter((check) => !check.holds);
  expect(failed.map((check) => check.id)).toEqual(["planMrr"]);
});

test("a row nobody accounts for does not hold", () => {
  const failed = prepareChecks({ ...counts, rows: 7044 }, totals).filter((check) => !check.holds);
  expect(failed.map((check) => check.id)).toEqual(["rows"]);
});

test("lines: every way of summing them gives the whole", () => {
  const values = [{ value: "Google", lines: 2, amount: "350050" }, { value: "Meta", lines: 1, amount: "-5000" }];
  const spend: LineTotals = { currency: "EUR", asOf: "2026-03-01", rows: 3, lines: 3, amount: "345050", first: null, last: null, groups: [{ by: "channel", values }] };
  const holds = (totals: LineTotals) => prepareChecks(counts, totals).find(({ id }) => id === "groups")?.holds;
  expect(holds(spend)).toBe(true);
  expect(holds({ ...spend, amount: "345051" })).toBe(false);
});
