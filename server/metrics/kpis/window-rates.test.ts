import { describe, expect, it } from "vitest";
import type { WindowCell } from "../cells";
import { many, kpiInputOf } from "../test/kpi-input";
import { kpis } from "./kpis";

const customers = many(40, { from: "2026-01", mrr: [1000, 1000, 1000, 1000] });

/** 40 stood at the opening of February with 400.00; 35 of them have MRR at April's close, one of them more than before. */
const window = (more: Partial<WindowCell> = {}): WindowCell => ({
  length: 3,
  month: "2026-04",
  openingCustomers: 40,
  openingMrr: 40_000n,
  retainedCustomers: 35,
  retainedMrr: 36_000n,
  grossRetainedMrr: 34_000n,
  ...more,
});

describe("NRR and GRR over 3 and 12 months", () => {
  it("are sums of the window's own: 360 ÷ 400 = 90 %, 340 ÷ 400 = 85 %", () => {
    const { metrics } = kpis(kpiInputOf(customers, { windows: [window(), window({ length: 12, retainedMrr: 48_000n })] }));
    expect(metrics["nrr.3m"]).toMatchObject({ value: 0.9, n: 40, warnings: [] });
    expect(metrics["grr.3m"]?.value).toBe(0.85);
    expect(metrics["nrr.12m"]?.value).toBe(1.2);
  });

  it("end at the last complete month of the range, or in the running one when there is no other", () => {
    const windows = [window({ month: "2026-03", retainedMrr: 20_000n }), window()];
    const range = { from: "2026-03", to: "2026-04" };
    expect(kpis(kpiInputOf(customers, { windows, range, dataDate: "2026-04-20" })).metrics["nrr.3m"]).toMatchObject({ value: 0.5, warnings: [] });
    expect(kpis(kpiInputOf(customers, { windows, dataDate: "2026-04-20" })).metrics["nrr.3m"]).toMatchObject({ value: 0.9, warnings: ["partial_month"] });
  });

  it("have nobody to follow where the history is shorter, and few where few stood", () => {
    const { metrics } = kpis(kpiInputOf(customers, { windows: [window({ openingCustomers: 8 })] }));
    expect(metrics["nrr.3m"]?.warnings).toEqual(["few_customers"]);
    expect(metrics["nrr.12m"]).toMatchObject({ value: null, reason: "no_customers_at_start" });
  });

  it("cannot be told where some left on an unknown day", () => {
    const undated = [...customers, ...many(3, { from: "2026-01", mrr: [1000, 1000, 1000, 0], undated: true })];
    expect(kpis(kpiInputOf(undated, { windows: [window()] })).metrics["nrr.3m"]).toMatchObject({ value: null, reason: "churn_dates_unknown" });
  });
});
