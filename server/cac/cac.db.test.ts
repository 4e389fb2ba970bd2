import { describe, expect, it } from "vitest";
import { putSpend } from "@/db/test/factories/growth";
import { aPerson, aWorkspace } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import type { TestCustomer } from "@/db/test/factories/customers";
import { listCustomers } from "../customers/list-customers";
import { explainMetric } from "../kpis/explain-metric";
import { getBreakdown } from "../kpis/get-breakdown";
import { stay, workspaceWith } from "../kpis/test/workspace-with";
import { getPayback } from "../payback/get-payback";
import { getCac } from "./get-cac";
import { getChannels } from "./get-channels";

const from = (channel: string | null, startsOn: string, count: number, mrr = 1000n): TestCustomer[] =>
  Array.from({ length: count }, () => ({ channel, subscriptions: stay(startsOn, null, mrr).subscriptions }));

/** Forty by ads at 10.00 in April, who cost 20.00 each; ten by themselves; a fair that brought nobody. */
async function aCompany() {
  const ctx = await workspaceWith("2026-06-30", [...from("ads", "2026-04-03", 40), ...from(null, "2026-04-10", 10)]);
  await putSpend(ctx, [
    { month: "2026-04", channel: "ads", amount: 60_000n },
    { month: "2026-04", channel: "ads", amount: 20_000n, category: "salaries" },
    { month: "2026-04", channel: "fair", amount: 10_000n },
  ]);
  return ctx;
}

const april = { from: "2026-04", to: "2026-04" };

describe("the page of CAC", () => {
  useSuiteDatabase();

  it("shows what Explain prints: (600 + 200 + 100) ÷ 50 = 18, of which 14 media", async () => {
    const ctx = await aCompany();
    const page = await getCac({ ctx, input: april });
    expect(page?.tiles.find(({ id }) => id === "cac")?.metric).toMatchObject({ value: 1_800, n: 50 });
    expect(page?.months.at(-1)).toMatchObject({ month: "2026-04", newCustomers: 50, perCustomer: { media: 1_400, salaries: 400, tools: 0, other: 0 }, cac: { value: 1_800 } });
    const { explanation } = await explainMetric({ ctx, input: { ...april, metric: "acquisition_spend", locale: "en" } });
    expect(explanation?.value.value).toBe(90_000);
    expect(explanation?.inputs.map(({ value }) => value)).toEqual([70_000, 20_000, 0, 0]);
  });

  it("tells the channels as their breakdown does, and what none carries apart: 800 + 100 = 900", async () => {
    const ctx = await aCompany();
    const channels = await getChannels({ ctx, input: april });
    const { rows } = await getBreakdown({ ctx, input: { ...april, breakdown: "channel" } });
    expect(channels?.rows.map(({ channel, metrics }) => [channel, metrics.acquisition_spend?.value, metrics.cac?.value])).toEqual([["ads", 80_000, 2_000], ["", 0, 0]]);
    for (const { channel, metrics } of channels?.rows ?? []) expect(metrics.cac).toEqual(rows.find(({ value }) => value === channel)?.metrics.cac);
    expect(channels?.unallocated).toEqual({ spend: 10_000, by: [{ channel: "fair", amount: 10_000 }] });
    expect(channels).toMatchObject({ withoutSpend: 10, total: { cac: { value: 1_800 } } });
  });

  it("explains each category of a month, what some channels cost together, and who came for nothing, with rows and lists that add up", async () => {
    const ctx = await aCompany();
    const explained = async (metric: string, asked: object = {}) => (await explainMetric({ ctx, input: { ...april, locale: "en", metric, ...asked } })).explanation;
    const sumOf = (explanation: Awaited<ReturnType<typeof explained>>) => explanation?.rows?.rows.reduce((sum, row) => sum + Number(row.at(-1)), 0);
    const month = (await getCac({ ctx, input: april }))?.months.at(-1);
    for (const at of ["media", "salaries", "tools", "other"] as const) {
      const explanation = await explained("acquisition_spend.of_category", { at });
      expect([explanation?.value.value, sumOf(explanation)], at).toEqual([month?.spend[at], month?.spend[at]]);
    }
    const channels = await getChannels({ ctx, input: april });
    const some = (names: readonly string[]) => ({ channels: JSON.stringify(names) });
    const [ads, fair] = [await explained("acquisition_spend", some(["ads"])), await explained("acquisition_spend.unallocated", some(["fair"]))];
    expect([ads?.value.value, sumOf(ads), fair?.value.value, sumOf(fair)]).toEqual([80_000, 80_000, 10_000, 10_000]);
    expect((await explained("customers.new", some(["ads"])))?.value.value).toBe(40);
    const share = await explained("new_customers_share", some(["ads"]));
    expect(share).toMatchObject({ value: { value: 0.8 }, inputs: [{ value: 40, metricId: "customers.new", channels: ["ads"] }, { value: 50, metricId: "customers.new", whole: true }] });
    const listed = async (names: readonly string[]) => (await listCustomers({ ctx, input: { population: "new_in_range", ...april, ...some(names) } })).total.rows;
    expect([await listed(["ads"]), await listed(channels?.freeChannels ?? [])]).toEqual([40, channels?.withoutSpend]);
    const paid = await explained("cac.paid");
    const behind = await listCustomers({ ctx, input: { population: "new_in_range", ...april, ...paid?.within } });
    expect([paid?.value.n, behind.total.rows]).toEqual([40, 40]);
    expect(await explained("arpa", some(["ads"]))).toBeNull();
  });

  it("says that nothing was ever spent, rather than that customers are free", async () => {
    const ctx = await workspaceWith("2026-06-30", from("ads", "2026-04-03", 3));
    expect(await getCac({ ctx, input: april })).toMatchObject({ recorded: false });
    expect(await getPayback({ ctx, input: april })).toMatchObject({ recorded: false, inside12: { told: 0 } });
  });

  it("is nothing before the first import", async () => {
    const ctx = await aWorkspace(await aPerson());
    expect([await getCac({ ctx, input: {} }), await getChannels({ ctx, input: {} }), await getPayback({ ctx, input: {} })]).toEqual([null, null, null]);
  });
});

describe("the page of payback", () => {
  useSuiteDatabase();

  it("follows each quarter's margin up to its cost: 18 at 8 a month is 2.25 months of life", async () => {
    const ctx = await aCompany();
    const page = await getPayback({ ctx, input: april });
    const [quarter] = page?.quarters ?? [];
    expect(quarter).toMatchObject({ cohorts: { from: "2026-04", to: "2026-06" }, acquired: 50, cac: { value: 1_800 }, payback: { value: 2.25 } });
    expect(quarter?.points.slice(0, 4).map(({ cumulated, projected }) => [cumulated, projected])).toEqual([[800, false], [1_600, false], [2_400, false], [3_200, true]]);
  });

  it("counts down the cash that is still out: 900 − 50 × 8 = 500, then 100, then nothing", async () => {
    const ctx = await aCompany();
    const page = await getPayback({ ctx, input: { from: "2026-04", to: "2026-06" } });
    expect(page?.cash.margin.map(({ month, metric }) => [month, metric.value])).toEqual([["2026-04", 50_000], ["2026-05", 10_000], ["2026-06", 0]]);
    expect(page?.cash.received.every(({ metric }) => metric.reason === "no_data")).toBe(true);
  });
});
