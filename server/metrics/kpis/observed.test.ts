import { describe, expect, it } from "vitest";
import { kpiInputOf } from "../test/kpi-input";
import { cellsOf, type TestCustomer } from "../test/simulate-cells";
import { cohortTable } from "./cohort-table";
import { observedLife } from "./life-curve";

const many = (count: number, customer: TestCustomer) => Array.from({ length: count }, () => customer);

const observed = (cells: ReturnType<typeof cellsOf>, dataDate: string) => observedLife(kpiInputOf([], { cells, dataDate }));

describe("observed LTV", () => {
  const cells = cellsOf([...many(100, { from: "2026-01", mrr: [10, 10, 10] }), ...many(100, { from: "2026-03", mrr: [50] })]);

  it("cohorts of 100 with 10, 10, 10 and of 100 with 50 → (1000 + 5000) ÷ 200 = 30, + 10 = 40, + 10 = 50", () => {
    const ages = observed(cells, "2026-03-31");
    expect(ages.map(({ cumulated }) => cumulated)).toEqual([30, 40, 50]);
    expect(ages.map(({ acquired }) => acquired)).toEqual([200, 100, 100]);
  });

  it("leaves a month out until it is complete", () => {
    expect(observed(cells, "2026-03-30").map(({ cumulated }) => cumulated)).toEqual([10, 20]);
  });

  it("ends where fewer than 30 customers are left", () => {
    const leaving = cellsOf([...many(29, { from: "2026-01", mrr: [10, 10, 10] }), ...many(31, { from: "2026-01", mrr: [10, 10, 0] })]);
    expect(observed(leaving, "2026-03-31").map(({ left }) => left)).toEqual([60, 60]);
  });

  it("counts the acquired of a cohort that is gone", () => {
    const gone = cellsOf([...many(50, { from: "2026-01", mrr: [10, 0, 0] }), ...many(50, { from: "2026-01", mrr: [10, 10, 10] })]);
    expect(observed(gone, "2026-03-31").map(({ cumulated }) => cumulated)).toEqual([10, 15, 20]);
  });
});

describe("cohort table", () => {
  it("shows customers, revenue and margin by age", () => {
    const cells = cellsOf([...many(6, { from: "2026-01", mrr: [100, 150], margin: 0.5 }), ...many(4, { from: "2026-01", mrr: [100, 0], margin: 0.5 })]);
    const [row] = cohortTable(cells, "2026-02-28");
    expect(row).toMatchObject({ cohort: "2026-01", acquired: 10 });
    expect(row?.ages[1]).toEqual({ age: 1, month: "2026-02", customers: 6, mrr: 900n, retention: 0.6, revenue: 0.9, ltv: 95 }); // 50 + 6 × 75 ÷ 10
  });
});
