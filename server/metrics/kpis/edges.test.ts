import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, lastDayOf } from "../period";
import { cellsOf, type TestCustomer } from "../test/simulate-cells";
import { kpiInputOf, many } from "../test/kpi-input";
import { KPI_IDS, kpis, QUICK_KPI_IDS } from "./kpis";
import type { KpiInput } from "./types";

const of = (input: KpiInput, ids = KPI_IDS) => kpis(input, ids).metrics;

describe("the edges of a calendar", () => {
  it.each([
    ["clocks go forward", "2026-03"],
    ["clocks go back", "2026-10"],
    ["a leap day", "2028-02"],
    ["no leap day in a hundredth year", "2100-02"],
    ["the turn of a year", "2026-12"],
  ])("%s: %s is complete on its last day, and not a day before", (_says, month) => {
    const input = kpiInputOf(many(40, { from: addMonths(month, -1), mrr: [1000, 1000] }), { range: { from: month, to: month }, dataDate: lastDayOf(month) });
    expect(of(input).customer_churn_rate).toMatchObject({ value: 0, warnings: ["few_events"] });
    const dayBefore = `${month}-${Number(lastDayOf(month).slice(-2)) - 1}`;
    expect(of({ ...input, dataDate: dayBefore }).customer_churn_rate?.warnings).toContain("partial_month");
  });
});

describe("the edges of a base", () => {
  it("one customer has numbers, all marked as an anecdote", () => {
    const metrics = of(kpiInputOf(many(1, { from: "2026-01", mrr: [1000, 1000, 1000, 1500], margin: 0.8 })));
    expect(metrics.arpa).toMatchObject({ value: 1500, warnings: ["few_customers"] });
    expect(metrics.nrr).toMatchObject({ value: 1.5, warnings: ["few_customers"] });
    expect(metrics["ltv.predicted"]?.reason).toBe("sample_too_small");
  });

  it("NRR above 1 + d carries growth on to the cap and says so", () => {
    const growing = many(40, { from: "2026-01", mrr: [1000, 1100, 1210, 1331], margin: 0.8 });
    const ltv = of(kpiInputOf(growing))["ltv.retention_adjusted"];
    expect(ltv?.warnings).toEqual(expect.arrayContaining(["growth_extrapolated", "capped_at_60_months"]));
    expect(ltv).toMatchObject({ uncapped: "not_finite" });
    expect(ltv?.interval?.high).toBe(ltv?.value);
  });

  it("10⁹-cent amounts lose no cent", () => {
    const metrics = of(kpiInputOf(many(40, { from: "2026-03", mrr: [1_000_000_000, 1_000_000_001] })));
    expect([metrics.mrr?.value, metrics["mrr.expansion"]?.value]).toEqual([40_000_000_040, 40]);
  });

  it("serving at a loss is a negative value, never capped, and is not paid back", () => {
    const spend = [{ month: "2026-04", channel: "ads", category: "media", purpose: "acquisition", amount: 10_000n } as const];
    const losing = [...many(40, { from: "2026-02", mrr: [1000, 1000, 1000], margin: -0.5 }), ...many(40, { from: "2026-04", mrr: [1000], margin: -0.5 })];
    const metrics = of(kpiInputOf(losing, { spend, acquisition: [{ month: "2026-04", channel: "ads", newCustomers: 40, newMrr: 40_000n }] }));
    expect(metrics["ltv.lifetime_average"]?.value).toBeLessThan(0);
    expect(metrics.cac_payback).toMatchObject({ value: null, reason: "not_recovered" });
    expect(metrics["cac_payback.cohort"]).toMatchObject({ value: null, reason: "not_recovered" });
  });
});

describe("for any customers", () => {
  const months = ["2026-01", "2026-02", "2026-03", "2026-04"];
  const life = fc.record({
    start: fc.integer({ min: 0, max: 3 }),
    mrr: fc.array(fc.constantFrom(0, 0, 500, 1_000, 1_000_000_000), { minLength: 4, maxLength: 4 }),
    margin: fc.constantFrom(-0.2, 0, 0.8, 1),
  });
  const customer = life.map(({ start, mrr, margin }): TestCustomer => ({ from: months[start] ?? "2026-01", mrr: [700, ...mrr].slice(0, 4 - start), margin }));
  const parts = fc.array(fc.array(customer, { maxLength: 6 }), { minLength: 2, maxLength: 3 });

  it("no KPI is NaN, without end or nothing without a reason; bounds and sums hold", () => {
    fc.assert(
      fc.property(parts, fc.constantFrom("2026-04-30", "2026-04-29"), (groups, dataDate) => {
        const input = (customers: TestCustomer[]) => kpiInputOf([], { cells: cellsOf(customers), dataDate, range: { from: "2026-03", to: "2026-04" } });
        const metrics = of(input(groups.flat()), QUICK_KPI_IDS);
        for (const { value, reason, interval } of Object.values(metrics)) {
          expect(value === null ? reason !== null : Number.isFinite(value) && reason === null).toBe(true);
          if (interval && value !== null) expect(interval.low <= value && value <= interval.high && Number.isFinite(interval.high)).toBe(true);
        }
        const [nrr, grr] = [metrics.nrr?.value ?? null, metrics.grr?.value ?? null];
        if (nrr !== null && grr !== null) expect(0 <= grr && grr <= Math.min(1, nrr)).toBe(true);
        for (const id of ["mrr", "customers", "customers.new", "customers.churned", "mrr.new", "mrr.expansion", "mrr.contraction", "mrr.churn", "mrr.reactivation"]) {
          expect(groups.reduce((total, group) => total + (of(input(group), [id])[id]?.value ?? NaN), 0)).toBe(metrics[id]?.value);
        }
      }),
      { numRuns: 60 },
    );
  });
});
