import { expect, test } from "vitest";
import { kpiInputOf } from "../test/kpi-input";
import { kpis } from "./kpis";

const shareOf = (tenureCells: { tenureMonths: number; customers: number; churned: number }[]) =>
  kpis({ ...kpiInputOf([]), tenureCells: tenureCells.map((cell) => ({ ...cell, churnedUndated: cell.churned, lastMrr: 0n, churnedMrr: 0n })) }, ["left_share"]).metrics.left_share;

test("5 of 50 have left: 10 %, by Jeffreys from 3.9 to 20.5 %", () => {
  const share = shareOf([{ tenureMonths: 1, customers: 20, churned: 5 }, { tenureMonths: 9, customers: 30, churned: 0 }]);
  expect(share).toMatchObject({ value: 0.1, n: 50, warnings: [] });
  // The quantiles .025 and .975 of Beta(5.5, 45.5).
  expect(share?.interval?.low).toBeCloseTo(0.03919, 5);
  expect(share?.interval?.high).toBeCloseTo(0.20535, 5);
});

test("nobody of ten has left: 0, but too few to tell; nobody at all has no share", () => {
  expect(shareOf([{ tenureMonths: 1, customers: 10, churned: 0 }])).toMatchObject({ value: 0, warnings: ["few_customers"], interval: { low: 0 } });
  expect(shareOf([])).toMatchObject({ value: null, reason: "no_customers" });
});
