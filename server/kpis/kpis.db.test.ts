import { beforeAll, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { workspaceSettings } from "@/db/schema";
import { aSource, putCustomers, type TestCustomer } from "@/db/test/factories/customers";
import { putServiceCosts } from "@/db/test/factories/growth";
import { aPerson, aWorkspace, type TestPerson } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import { getChurnReasons } from "../churn/get-churn-reasons";
import { explainMetric } from "./explain-metric";
import { getCohorts } from "./get-cohorts";
import { getKpis } from "./get-kpis";
import { getSeries } from "./get-series";
import { refresh, stay, workspaceWith } from "./test/workspace-with";

let person: TestPerson;

describe("the KPIs of a workspace", () => {
  useSuiteDatabase();
  beforeAll(async () => {
    person = await aPerson();
  });

  it("have no value before the first import, and say why", async () => {
    const ctx = await aWorkspace(person);
    const { metrics, ...rest } = await getKpis({ ctx, input: { breakdown: "plan", comparison: "previous_period" } });
    expect(rest).toEqual({ data_date: null, range: null, breakdown: {}, comparison: null });
    expect(Object.keys(metrics)).toContain("ltv.retention_adjusted");
    for (const metric of Object.values(metrics)) expect(metric).toMatchObject({ value: null, reason: "no_data" });
    expect(await getSeries({ ctx, input: { metrics: ["mrr"] } })).toEqual({ data_date: null, range: null, series: { mrr: [] } });
    expect(await explainMetric({ ctx, input: { metric: "mrr", locale: "en" } })).toEqual({ data_date: null, range: null, explanation: null, settings_since: null });
    expect(await getCohorts({ ctx, input: {} })).toEqual({ data_date: null, cohorts: [] });
  });

  it.each<[string, string, { from?: string; to?: string }, { from: string; to: string }, string]>([
    ["2024-06-30", "2023-01-10", {}, { from: "2024-04", to: "2024-06" }, "the last three complete months"],
    ["2024-06-29", "2023-01-10", {}, { from: "2024-03", to: "2024-05" }, "the month still running is not complete"],
    ["2024-06-29", "2024-05-02", {}, { from: "2024-05", to: "2024-05" }, "fewer when the history is shorter"],
    ["2024-06-29", "2024-06-02", {}, { from: "2024-06", to: "2024-06" }, "the running month when there is no other"],
    ["2024-06-29", "2023-01-10", { to: "2024-01" }, { from: "2023-11", to: "2024-01" }, "three months up to the one asked for"],
    ["2024-06-29", "2023-01-10", { from: "2024-06" }, { from: "2024-06", to: "2024-06" }, "the running month when it is asked for"],
    ["2024-06-29", "2023-01-10", { from: "2024-02", to: "2030-01" }, { from: "2024-02", to: "2024-06" }, "no further than the data"],
  ])("speak of the right months: data to %s, first customer %s, asked %o → %o (%s)", async (dataDate, since, asked, range) => {
    const ctx = await workspaceWith(dataDate, [stay(since)]);
    expect((await getKpis({ ctx, input: asked })).range).toEqual(range);
  });

  it("refuse a range that runs backwards or begins after the data", async () => {
    const ctx = await workspaceWith("2024-06-29", [stay("2024-01-10")]);
    await expect(getKpis({ ctx, input: { from: "2024-05", to: "2024-04" } })).rejects.toMatchObject({ code: "INVALID", messageKey: "rangeReversed" });
    await expect(getKpis({ ctx, input: { from: "2024-07" } })).rejects.toMatchObject({ code: "INVALID", messageKey: "rangeAfterData" });
  });

  it("stand at the earliest of the sources' dates", async () => {
    const ctx = await aWorkspace(person);
    await aSource(ctx, "2024-07-15");
    await putCustomers(ctx, await aSource(ctx, "2024-06-10"), [stay("2024-01-10"), stay("2024-06-11")]);
    await refresh(ctx);
    const { data_date, metrics } = await getKpis({ ctx, input: { to: "2024-06" } });
    expect(data_date).toBe("2024-06-10");
    expect(metrics.customers).toMatchObject({ value: 1, warnings: ["partial_month"] });
  });

  it("are compared with the months before, when the history reaches back to all of them", async () => {
    const ctx = await workspaceWith("2024-06-30", [stay("2024-01-10"), stay("2024-05-10")]);
    const { comparison } = await getKpis({ ctx, input: { from: "2024-05", to: "2024-06", comparison: "previous_period" } });
    expect(comparison).toMatchObject({ range: { from: "2024-03", to: "2024-04" }, metrics: { mrr: { value: 1000 } } });
    expect((await getKpis({ ctx, input: { comparison: "last_year" } })).comparison).toBeNull();
  });

  it("answer where a file held customers and nobody who pays", async () => {
    const ctx = await workspaceWith("2024-06-30", []);
    const { metrics, range } = await getKpis({ ctx, input: {} });
    expect(range).toEqual({ from: "2024-06", to: "2024-06" });
    expect(metrics.mrr?.value).toBe(0);
    expect(metrics.arpa).toMatchObject({ value: null, reason: "no_customers" });
  });

  it("take each month at the margin valid at its end, and the running one at the data date's", async () => {
    const ctx = await aWorkspace(person, "owner", { settings: { grossMarginPpm: 500_000 } });
    const { workspaceId } = ctx;
    await putCustomers(ctx, await aSource(ctx, "2024-06-10"), [stay("2024-01-10", null, 1001n), stay("2024-02-10", null, 1003n)]);
    const version = (validFrom: string, grossMarginPpm: number) => ({ workspaceId, validFrom, grossMarginPpm, discountRatePpm: 0 });
    await inWorkspace(workspaceId, (tx) => tx.insert(workspaceSettings).values([version("2024-04-30", 800_000), version("2024-06-11", 0)]));
    await refresh(ctx);
    const margin = async (month: string) => (await getKpis({ ctx, input: { from: month, to: month } })).metrics.gross_margin?.value;
    // Per customer, half-even: 500.5 → 500 and 501.5 → 502.
    expect(await margin("2024-03")).toBeCloseTo((500 + 502) / 2004, 12);
    // 800.8 → 801 and 802.4 → 802, from the month that ends with the new margin on.
    expect(await margin("2024-04")).toBeCloseTo((801 + 802) / 2004, 12);
    expect(await margin("2024-06")).toBeCloseTo((801 + 802) / 2004, 12);
    // Explain dates what a later version brought; the first was there from the beginning.
    const since = async (month: string) => (await explainMetric({ ctx, input: { metric: "gross_margin", locale: "en", from: month, to: month } })).settings_since;
    expect([await since("2024-03"), await since("2024-04"), await since("2024-06")]).toEqual([null, "2024-04-30", "2024-04-30"]);
  });

  it("take the service costs of a month before the margin of the settings, and Explain says so", async () => {
    const ctx = await aWorkspace(person, "owner", { settings: { grossMarginPpm: 800_000 } });
    await putCustomers(ctx, await aSource(ctx, "2024-06-30"), [stay("2024-01-10", null, 1000n), stay("2024-02-10", null, 3000n)]);
    await putServiceCosts(ctx, [{ month: "2024-06", plan: null, amount: 700n }, { month: "2024-06", plan: null, amount: 300n, category: "support" }]);
    await refresh(ctx);
    const margin = async (month: string) => {
      const { explanation } = await explainMetric({ ctx, input: { metric: "gross_margin", locale: "en", from: month, to: month } });
      return [explanation?.value.value, explanation?.settings];
    };
    expect(await margin("2024-05")).toEqual([0.8, [{ key: "grossMarginSource", value: "workspace", unit: null }]]);
    // (40.00 − 10.00) ÷ 40.00
    expect(await margin("2024-06")).toEqual([0.75, [{ key: "grossMarginSource", value: "service_costs", unit: null }]]);
  });

  it("hold a billion cents a customer, and many of them", async () => {
    const ctx = await workspaceWith("2024-06-30", Array.from({ length: 20 }, () => stay("2024-01-10", null, 1_000_000_000n)));
    const { metrics } = await getKpis({ ctx, input: {} });
    expect(metrics.mrr?.value).toBe(20_000_000_000);
    expect(metrics.nrr?.value).toBe(1);
    expect(metrics["ltv.retention_adjusted"]?.value).toBeGreaterThan(0);
  });

  it("give the reasons of those who left, each churn once, with those nobody gave", async () => {
    const left = (reason: string | null, mrr: bigint): TestCustomer => ({
      subscriptions: [{ phases: [{ startsOn: "2024-01-10", endsOn: "2024-05-20", mrr, plan: "Pro" }], cancellations: reason ? [{ on: "2024-05-01", category: "Price", reason }] : [] }],
    });
    const undated: TestCustomer = { subscriptions: [{ phases: [{ startsOn: "2024-01-10", endsOn: "2024-06-30", mrr: 400n, plan: "Pro" }], undated: true }] };
    const ctx = await workspaceWith("2024-06-30", [left("Too dear", 300n), left("Too dear", 200n), left("Discount ended", 100n), left(null, 50n), undated, stay("2024-01-10")]);
    const reasons = await getChurnReasons({ ctx, input: { by: "reason" } });
    expect(reasons.total).toEqual({ customers: 5, undated: 1, mrr: 1050n });
    expect(reasons.rows).toMatchObject([
      { key: ["Price", "Too dear"], customers: 2, undated: 0, mrr: 500n, customerShare: 0.4 },
      { key: ["Price", "Discount ended"], customers: 1, mrr: 100n },
      { key: ["", ""], customers: 2, undated: 1, mrr: 450n, mrrShare: 450 / 1050 },
    ]);
    expect((await getChurnReasons({ ctx, input: { by: "tenure" } })).rows.map(({ key, customers }) => [key, customers])).toEqual([[["3"], 5]]);
  });

  it("tell churns apart by category, and by reason where no category was given", async () => {
    const left = (category: string | null): TestCustomer => ({
      subscriptions: [{ phases: [{ startsOn: "2024-01-10", endsOn: "2024-05-20", mrr: 100n, plan: "Pro" }], cancellations: [{ on: "2024-05-01", category, reason: "Too dear" }] }],
    });
    const told = await getChurnReasons({ ctx: await workspaceWith("2024-06-30", [left("Price"), left(null), stay("2024-01-10")]), input: {} });
    expect([told.by, told.rows.map(({ key }) => key)]).toEqual(["category", [["Price"], [""]]]);
    const untold = await getChurnReasons({ ctx: await workspaceWith("2024-06-30", [left(null), stay("2024-01-10")]), input: {} });
    expect([untold.by, untold.rows.map(({ key }) => key)]).toEqual(["reason", [["", "Too dear"]]]);
  });

  it("explain the very number the page shows", async () => {
    const ctx = await workspaceWith("2024-06-30", [stay("2024-01-10"), stay("2024-01-10", "2024-05-02")]);
    const { metrics } = await getKpis({ ctx, input: {} });
    const { explanation } = await explainMetric({ ctx, input: { metric: "arpa", locale: "fr" } });
    expect(explanation?.value).toEqual(metrics.arpa);
    expect(explanation?.withNumbers?.text.replaceAll(/\s/g, " ")).toBe("10,00 € ÷ 1");
  });
});
