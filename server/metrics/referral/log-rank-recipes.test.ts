import gammainc from "@stdlib/math-base-special-gammainc";
import { expect, test } from "vitest";
import { kpiInputOf, many } from "../test/kpi-input";
import { compareReferred } from "./comparison";
import { logRankRecipes } from "./log-rank-recipes";

const base = (staying: number, leaving: number) => kpiInputOf([...many(staying, { from: "2025-10", mrr: [900, 900, 900, 900, 900, 900, 900] }), ...many(leaving, { from: "2025-10", mrr: [600, 600, 600, 600, 600, 0, 0] }), ...many(leaving, { from: "2025-12", mrr: [600, 0, 0, 0, 0] })]);

test("the test explained is the test shown, from the rows it sums", () => {
  const [referred, others] = [base(100, 5), base(200, 60)];
  const shown = compareReferred(referred, others).logRank;
  const [chi, p] = logRankRecipes(referred, others);
  expect([chi?.answer.value, p?.answer.value]).toEqual([shown?.chiSquare, shown?.p]);
  const { columns = [], rows = [] } = chi?.rows?.() ?? {};
  const sumOf = (name: string) => rows.reduce((total, row) => total + Number(row[columns.findIndex((column) => column.name === name)]), 0);
  const [left, expected, variance] = ["leftReferred", "expectedReferred", "chanceVariance"].map(sumOf) as [number, number, number];
  expect((left - expected) ** 2 / variance).toBeCloseTo(shown?.chiSquare ?? NaN, 9);
  const beside = Object.values(chi?.asides ?? {}).map(({ value }) => (typeof value === "object" ? value.value : value));
  expect(beside).toEqual([left, expect.closeTo(expected, 9), expect.closeTo(variance, 9)]);
  expect(gammainc((shown?.chiSquare ?? NaN) / 2, 0.5, true, true)).toBe(p?.answer.value);
});

test("there is none where nobody has left", () => {
  expect(logRankRecipes(base(40, 0), base(40, 0))).toEqual([]);
});
