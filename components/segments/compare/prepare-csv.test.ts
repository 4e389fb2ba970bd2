import { expect, it } from "vitest";
import type { MetricValue } from "@/server/metrics/value";
import { numbersCsv, testLines } from "./prepare-csv";

const answer = (unit: MetricValue["unit"], value: number | null): MetricValue => ({ value, unit, reason: value === null ? "no_customers" : null, warnings: [], n: null });
const bounds = (low: number, high: number) => ({ low, high, level: 0.95 });
const words = { currency: "EUR", low: "from", high: "to" };

it("writes money in units of the currency that the line names, rates as fractions, and nothing where there is no number", () => {
  const lines = [
    { name: "MRR", numbers: [{ metric: answer("money", 7_634_592), interval: null }, null] },
    { name: "ARPA", numbers: [{ metric: answer("money", 1_250), interval: bounds(1_000, 1_500) }, { metric: answer("money", null), interval: null }] },
    { name: "Churn", numbers: [{ metric: answer("rate", 0.05), interval: bounds(0.04, 0.06) }, { metric: answer("rate", 0), interval: null }] },
  ];
  expect(numbersCsv(["French", "All"], lines, words)).toEqual({
    columns: ["", "French", "French, from", "French, to", "All", "All, from", "All, to"],
    rows: [
      ["MRR (EUR)", 76_345.92, null, null, null, null, null],
      ["ARPA (EUR)", 12.5, 10, 15, null, null, null],
      ["Churn", 0.05, 0.04, 0.06, 0, null, null],
    ],
  });
});

it("writes the money of a currency without cents as it is", () => {
  const [row] = numbersCsv(["French"], [{ name: "MRR", numbers: [{ metric: answer("money", 5_000), interval: null }] }], { ...words, currency: "JPY" }).rows;
  expect(row).toEqual(["MRR (JPY)", 5_000, null, null]);
});

it("writes a difference in the unit of its number, untested ones empty, and the log-rank's χ² as it is", () => {
  const difference = (value: number, low: number, high: number) => ({ value, interval: bounds(low, high), p: 0.01, adjusted: 0.03, significant: true });
  const pair = {
    one: 0,
    other: 1,
    differences: { arpa: difference(-250, -400, -100), customer_churn_rate: difference(0.02, 0.01, 0.03), nrr: null, ltv: null },
    logRank: { chiSquare: 7.5, df: 1, p: 0.006, observed: [3, 9], expected: [6, 6], adjusted: 0.006, significant: true },
  };
  const tested = { arpa: { metric: answer("money", 1) }, ltv: { metric: answer("money", 1) }, nrr: { metric: answer("rate", 1) }, customer_churn_rate: { metric: answer("rate", 0) } };
  const lines = testLines([pair], tested, ["customer_churn_rate", "nrr", "arpa", "ltv"], { currency: "EUR", pairOf: ({ one, other }) => `${one} − ${other}`, nameOf: (metric) => metric, logRank: "Log-rank" });
  expect(lines).toEqual([
    ["0 − 1", "customer_churn_rate", 0.02, 0.01, 0.03, 0.01, 0.03],
    ["0 − 1", "nrr", null, null, null, null, null],
    ["0 − 1", "arpa (EUR)", -2.5, -4, -1, 0.01, 0.03],
    ["0 − 1", "ltv (EUR)", null, null, null, null, null],
    ["0 − 1", "Log-rank", 7.5, null, null, 0.006, 0.006],
  ]);
});
