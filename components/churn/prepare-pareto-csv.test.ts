import { expect, test } from "vitest";
import { prepareParetoCsv } from "./prepare-pareto-csv";

const lost = (customers: number, mrr: bigint, ltvLost: number | null) => ({ customers, undated: 0, mrr, ltvLost });
const row = (parts: string[], customers: number, involuntary: number, cumulated: number) => ({ key: parts.join("/"), parts, now: lost(customers, BigInt(customers) * 10_00n, customers * 99.6), before: lost(1, 5_00n, null), cumulated, kinds: { voluntary: customers - involuntary, involuntary, unknown: 0 } });

const rows = [row(["Price", "Too dear"], 3, 0, 0.75), row(["Payment", "Card"], 1, 1, 1)];

test("the file ends with the row of sums that the table ends with, of these months and of those before", () => {
  const answer = { level: "reason" as const, rows, total: lost(4, 40_00n, 398.4), totalBefore: lost(2, 10_00n, null) };
  expect(prepareParetoCsv(answer, { currency: "EUR", all: "All who left", notGiven: "No reason given" })).toEqual([
    ["Price", "Too dear", 3, 30, 2.99, 1, 5, null, 0.75, 0],
    ["Payment", "Card", 1, 10, 1, 1, 5, null, 1, 1],
    ["All who left", "", 4, 40, 3.98, 2, 10, null, null, 1],
  ]);
});

test("by category and against nothing it has no column for either", () => {
  const answer = { level: "category" as const, rows: [], total: lost(0, 0n, null), totalBefore: null };
  expect(prepareParetoCsv(answer, { currency: "EUR", all: "All", notGiven: "No reason given" })).toEqual([["All", 0, 0, null, null, 0]]);
});

test("who gave no reason has a line that says so", () => {
  const answer = { level: "reason" as const, rows: [row([""], 2, 0, 1)], total: lost(2, 20_00n, null), totalBefore: null };
  expect(prepareParetoCsv(answer, { currency: "EUR", all: "All", notGiven: "No reason given" })[0]?.slice(0, 3)).toEqual(["No reason given", "No reason given", 2]);
});
