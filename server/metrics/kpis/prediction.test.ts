import { describe, expect, it } from "vitest";
import type { SurvivalModel } from "../survival/model";
import { cohortsOf } from "../test/cohorts";
import { kpiInputOf, many } from "../test/kpi-input";
import { prediction } from "./prediction";

const model: SurvivalModel = { kind: "sbg", alpha: 0.9, beta: 8 };
const monthly = cohortsOf(model, { size: 300, months: 30, last: "2026-04" });
const yearly = cohortsOf({ kind: "sbg", alpha: 1.5, beta: 6 }, { size: 60, months: 30, last: "2026-04", termMonths: 12 });
const input = kpiInputOf([], { cells: [...monthly, ...yearly], terms: [{ termMonths: 1, cells: monthly }, { termMonths: 12, cells: yearly }] });

describe("the prediction a page draws", () => {
  const found = prediction(input, { horizon: 36 });

  it("has a fit per billing term, chosen by AIC among those shown", () => {
    expect(found).toMatchObject({ until: "2026-04", reason: null });
    expect(found.terms.map(({ termMonths, reason }) => [termMonths, reason])).toEqual([[1, null], [12, null]]);
    // Two yearly renewals cannot carry three parameters.
    expect(found.terms.map(({ candidates }) => candidates.length)).toEqual([2, 1]);
    expect(found.terms.map(({ fitted }) => fitted.length)).toEqual([37, 4]);
  });

  it("starts at all, only falls, and lies by the observed curve", () => {
    expect(found.curve[0]).toEqual({ age: 0, customers: 1, margin: 1 });
    for (const [index, { customers }] of found.curve.entries()) expect(customers).toBeLessThanOrEqual(found.curve[index - 1]?.customers ?? 1);
    const [month] = found.terms;
    expect(month?.observed.rows.find(({ time }) => time === 12)?.survival).toBeCloseTo(month?.fitted[12] ?? NaN, 2);
  });

  it("tabulates residual months by age, backtests and forecasts, and takes another intake", () => {
    expect(found.terms[0]?.residualMonths()).toHaveLength(36);
    expect(found.backtest.backtest).toMatchObject({ hidden: 12 });
    expect(found.backtest.backtest?.model.customers).toBeLessThan(found.backtest.backtest?.plain.customers ?? 0);
    expect(found.forecast?.months).toHaveLength(12);
    expect(found.forecast?.newCustomersPerMonth).toBe(360);
    expect(prediction(input, { horizon: 12, forecastMonths: 3, newCustomers: 10 }).forecast).toMatchObject({ newCustomersPerMonth: 10, months: { length: 3 } });
  });

  it("says why there is none", () => {
    const few = prediction(kpiInputOf(many(12, { from: "2026-01", mrr: [100, 100, 100, 100] })), { horizon: 12 });
    expect(few).toMatchObject({ reason: "sample_too_small", forecast: null, curve: [], backtest: { reason: "no_data" } });
    expect(prediction(kpiInputOf([]), { horizon: 12 })).toMatchObject({ reason: "no_customers", backtest: { reason: "no_data" } });
  });
});
