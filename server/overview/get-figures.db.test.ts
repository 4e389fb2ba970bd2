import { describe, expect, it } from "vitest";
import type { TestCustomer } from "@/db/test/factories/customers";
import { aPerson, aWorkspace } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import { explainMetric } from "../kpis/explain-metric";
import { stay, workspaceWith } from "../kpis/test/workspace-with";
import { getLtv } from "../ltv/get-ltv";
import { LTV_METHODS } from "../metrics/settings";
import { getFigures } from "./get-figures";
import { getPeriod } from "./get-period";

const many = (count: number, customer: TestCustomer) => Array.from({ length: count }, () => structuredClone(customer));

/** 50 since January at 10.00, 10 of them left in May; 20 came in June at 30.00. */
const story = [...many(40, stay("2024-01-10")), ...many(10, stay("2024-01-10", "2024-05-20")), ...many(20, stay("2024-06-05", null, 3000n))];

describe("what the pages of value say", () => {
  useSuiteDatabase();

  it("is nothing before the first import", async () => {
    const ctx = await aWorkspace(await aPerson());
    expect(await getPeriod({ ctx, input: {} })).toBeNull();
    expect(await getFigures({ ctx, input: {} })).toBeNull();
    expect(await getLtv({ ctx, input: { method: "retention_adjusted", locale: "en" } })).toBeNull();
  });

  it("speaks of the same months everywhere, and of those before", async () => {
    const ctx = await workspaceWith("2024-06-30", story);
    expect(await getPeriod({ ctx, input: {} })).toMatchObject({
      dataDate: "2024-06-30",
      range: { from: "2024-04", to: "2024-06" },
      comparison: { from: "2024-01", to: "2024-03" },
      latest: "2024-06",
    });
  });

  it("carries MRR from opening to closing: 500 − 100 + 600 = 1,000", async () => {
    const ctx = await workspaceWith("2024-06-30", story);
    const figures = await getFigures({ ctx, input: {} });
    expect(figures?.waterfall.steps.map((step) => [step.id, step.amount, step.before])).toEqual([
      ["opening", 50_000, 0],
      ["new", 60_000, 50_000],
      ["expansion", 0, 0],
      ["reactivation", 0, 0],
      ["contraction", -0, -0],
      ["churn", -10_000, -0],
      ["closing", 100_000, 50_000],
    ]);
    expect(figures?.waterfall).toMatchObject({ growth: 50_000, months: 3, openingDate: "2024-03-31", closingDate: "2024-06-30", partial: false });
  });

  it("compares with the months before: MRR 500 → 1,000 is 100 %", async () => {
    const ctx = await workspaceWith("2024-06-30", story);
    const tiles = new Map((await getFigures({ ctx, input: {} }))?.tiles.map((tile) => [tile.id, tile]));
    expect(tiles.get("mrr")?.change).toEqual({ style: "percent", difference: 1, direction: "up", judgement: "good", from: 50_000 });
    expect(tiles.get("customers")?.change).toMatchObject({ style: "absolute", difference: 10, from: 50 });
    expect(tiles.get("customer_churn_rate")?.change).toMatchObject({ style: "points", direction: "up", judgement: "bad" });
  });

  it("has nothing to compare with where the history is too short", async () => {
    const ctx = await workspaceWith("2024-06-30", [stay("2024-05-10")]);
    const figures = await getFigures({ ctx, input: {} });
    expect(figures?.tiles.every((tile) => tile.change === null)).toBe(true);
    expect(await getPeriod({ ctx, input: {} })).toMatchObject({ compare: "previous_period", comparison: null, comparable: { last_year: null } });
  });

  it("shows the latest months to whoever asks for months after the data, and says so", async () => {
    const ctx = await workspaceWith("2024-06-30", story);
    expect(await getPeriod({ ctx, input: { from: "2024-07", to: "2024-09" } })).toMatchObject({ beyond: "2024-07", range: (await getPeriod({ ctx, input: {} }))?.range });
    expect(await getPeriod({ ctx, input: { from: "2024-06", to: "2024-09" } })).toMatchObject({ beyond: null, range: { from: "2024-06", to: "2024-06" } });
  });

  it("compares with nothing when nothing is wanted", async () => {
    const ctx = await workspaceWith("2024-06-30", story);
    const figures = await getFigures({ ctx, input: { compare: "off" } });
    expect(figures?.tiles.every((tile) => tile.change === null)).toBe(true);
    expect(figures?.waterfall.steps.every((step) => step.before === null)).toBe(true);
  });

  it("shows one group, and holds it against another over the same months: 60 customers of Pro, 10 of Team", async () => {
    const team: TestCustomer = { subscriptions: [{ phases: [{ startsOn: "2024-01-10", endsOn: null, mrr: 500n, plan: "Team" }] }] };
    const ctx = await workspaceWith("2024-06-30", [...story, ...many(10, team)]);
    const input = { breakdown: "plan", value: "Pro", compare: "group", compareBreakdown: "plan", compareValue: "Team" } as const;
    const figures = await getFigures({ ctx, input });
    const tiles = new Map(figures?.tiles.map((tile) => [tile.id, tile]));
    expect(tiles.get("customers")).toMatchObject({ metric: { value: 60 }, change: { from: 10, difference: 50 } });
    expect(figures?.waterfall.steps.at(-1)).toMatchObject({ amount: 100_000, before: 5_000 });
    expect(await getPeriod({ ctx, input })).toMatchObject({
      group: { breakdown: "plan", value: "Pro" },
      otherGroup: { breakdown: "plan", value: "Team" },
      comparison: { from: "2024-04", to: "2024-06" },
      groups: [
        { breakdown: "plan", value: "Pro", customers: 70 },
        { breakdown: "plan", value: "Team", customers: 10 },
      ],
    });
    const against = await getFigures({ ctx, input: { ...input, compareBreakdown: undefined, compareValue: undefined } });
    expect(against?.tiles.find(({ id }) => id === "customers")?.change).toMatchObject({ from: 70 });
  });

  it("draws the running month after the last complete one, and marks it", async () => {
    const ctx = await workspaceWith("2024-06-20", story);
    const trend = (await getFigures({ ctx, input: {} }))?.tiles.find((tile) => tile.id === "mrr")?.trend;
    expect(trend?.map((point) => [point.month, point.running])).toEqual([
      ["2024-01", false],
      ["2024-02", false],
      ["2024-03", false],
      ["2024-04", false],
      ["2024-05", false],
      ["2024-06", true],
    ]);
  });

  it.each(LTV_METHODS)("explains what it shows, by %s", async (method) => {
    const ctx = await workspaceWith("2024-06-30", story);
    const shown = await getLtv({ ctx, input: { method, locale: "en" } });
    const factors = Object.values(shown?.factors ?? {});
    for (const { id, metric } of [shown?.ltv, ...factors.map(({ factor }) => factor)].filter((part) => part !== undefined)) {
      const { explanation } = await explainMetric({ ctx, input: { metric: id, method, locale: "en" } });
      expect(explanation?.value, id).toEqual(metric);
    }
    for (const { companion } of factors) {
      if (!companion) continue;
      const { explanation } = await explainMetric({ ctx, input: { metric: companion.id, method, locale: "en", ...companion.window } });
      expect(explanation?.value, companion.id).toEqual(companion.metric);
    }
    expect(shown?.ltv.id).toBe(`ltv.${method}`);
  });
});
