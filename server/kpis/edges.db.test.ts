import { describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import type { TestCustomer } from "@/db/test/factories/customers";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { readLedger } from "../facts/test/read-back";
import { getKpis } from "./get-kpis";
import { getSeries } from "./get-series";
import { stay, workspaceWith } from "./test/workspace-with";

/** The metrics of one month, all of them checked to be a finite number or null with a reason. */
async function metricsOf(dataDate: string, customers: TestCustomer[], month = dataDate.slice(0, 7)) {
  const ctx = await workspaceWith(dataDate, customers);
  const { metrics } = await getKpis({ ctx, input: { from: month, to: month, breakdown: "plan", comparison: "previous_period" } });
  for (const [id, { value, reason }] of Object.entries(metrics)) {
    if (value === null) expect(reason, id).toEqual(expect.any(String));
    else expect(Number.isFinite(value), `${id} is ${value}`).toBe(true);
  }
  return metrics;
}

/** The months in which a count is not 0. */
async function monthsWith(ctx: WorkspaceContext, metric: string) {
  const { series } = await getSeries({ ctx, input: { from: "2024-01", to: "2025-02", metrics: [metric] } });
  return Object.fromEntries((series[metric] ?? []).flatMap(({ month, metric: { value } }) => (value === 0 ? [] : [[month, value]])));
}

describe("the numbers at their edges", () => {
  useSuiteDatabase();

  it("nobody: no revenue, and no rate of nothing", async () => {
    const metrics = await metricsOf("2024-06-30", []);
    expect(metrics).toMatchObject({
      mrr: { value: 0 },
      customers: { value: 0 },
      arpa: { value: null, reason: "no_customers" },
      customer_churn_rate: { value: null, reason: "no_customers_at_start" },
      nrr: { value: null, reason: "no_customers_at_start" },
    });
  });

  it("one customer who stays: no churn, so a life as long as the cap", async () => {
    const metrics = await metricsOf("2024-06-30", [stay("2024-01-10")]);
    expect(metrics).toMatchObject({ customers: { value: 1 }, customer_churn_rate: { value: 0 }, nrr: { value: 1 }, average_lifetime: { value: null, reason: "not_finite" } });
    // 10.00 a month × 80 % × 60 months
    expect(metrics["ltv.margin_over_churn"]).toMatchObject({ value: 48_000, warnings: expect.arrayContaining(["capped_at_60_months", "few_customers"]) });
  });

  it("everybody leaves in the month: all of it churned, and nothing to keep or to divide by", async () => {
    const metrics = await metricsOf("2024-06-30", [stay("2024-01-10", "2024-06-05"), stay("2024-02-10", "2024-06-30")]);
    expect(metrics).toMatchObject({
      customers: { value: 0 },
      mrr: { value: 0 },
      customer_churn_rate: { value: 1 },
      gross_mrr_churn: { value: 1 },
      nrr: { value: 0 },
      grr: { value: 0 },
      arpa: { value: null, reason: "no_customers" },
    });
  });

  it("everybody has left before the month: as with nobody", async () => {
    const metrics = await metricsOf("2024-06-30", [stay("2024-01-10", "2024-03-05")]);
    expect(metrics).toMatchObject({ customers: { value: 0 }, customer_churn_rate: { value: null, reason: "no_customers_at_start" } });
  });

  it("nobody leaves of many: churn is 0, and the quick ratio has nothing to divide by", async () => {
    const metrics = await metricsOf("2024-06-30", [...Array.from({ length: 40 }, () => stay("2024-01-10")), stay("2024-06-10")]);
    expect(metrics).toMatchObject({ customer_churn_rate: { value: 0 }, grr: { value: 1 }, quick_ratio: { value: null, reason: "not_finite" } });
  });

  it("plans that cost nothing and subscriptions that begin and end on one day are no customers", async () => {
    const metrics = await metricsOf("2024-06-30", [stay("2024-01-10", null, 0n), stay("2024-06-10", "2024-06-10"), stay("2024-06-10")]);
    expect(metrics).toMatchObject({ customers: { value: 1 }, "customers.new": { value: 1 }, "customers.churned": { value: 0 } });
  });

  it("a billion cents beside one: sums stay exact to the cent", async () => {
    const metrics = await metricsOf("2024-06-30", [stay("2024-01-10", null, 1_000_000_001n), stay("2024-01-10", "2024-06-15", 1_000_000_000n), stay("2024-01-10", null, 1n)]);
    expect(metrics).toMatchObject({ mrr: { value: 1_000_000_002 }, "mrr.churn": { value: 1_000_000_000 } });
  });

  it("a leap day begins a cohort and ends a month like any other", async () => {
    const ctx = await workspaceWith("2025-02-28", [stay("2024-02-29"), stay("2024-02-29", "2025-02-28"), stay("2024-01-31", "2024-02-29")]);
    expect(await monthsWith(ctx, "customers.new")).toEqual({ "2024-01": 1, "2024-02": 2 });
    expect(await monthsWith(ctx, "customers.churned")).toEqual({ "2024-02": 1, "2025-02": 1 });
  });

  it("days on which clocks change are days: nothing moves to the month beside it", async () => {
    // In the workspace's Paris the last day of March 2024 has 23 hours, the 27th of October 25.
    const ctx = await workspaceWith("2024-11-30", [stay("2024-03-31", "2024-10-27"), stay("2024-04-01", "2024-10-31"), stay("2024-03-30", "2024-11-01")]);
    expect(await monthsWith(ctx, "customers.new")).toEqual({ "2024-03": 2, "2024-04": 1 });
    expect(await monthsWith(ctx, "customers.churned")).toEqual({ "2024-10": 2, "2024-11": 1 });
    const ledger = await inWorkspace(ctx.workspaceId, (tx) => readLedger(tx, ctx.workspaceId));
    expect(Object.values(ledger).flat().map(({ day }) => day).sort()).toEqual(["2024-03-30", "2024-03-31", "2024-04-01", "2024-10-27", "2024-10-31", "2024-11-01"]);
  });
});
