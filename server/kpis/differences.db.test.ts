import { describe, expect, it } from "vitest";
import { useSuiteDatabase } from "@/db/test/suite";
import { getFigures } from "../overview/get-figures";
import { setTargets } from "../targets/set-targets";
import { explainMetric } from "./explain-metric";
import { stay, workspaceWith } from "./test/workspace-with";
import type { WorkspaceContext } from "../context";

/** 50 since January at 10.00, 10 of them left in May; 20 came in June at 30.00, 10 of another plan in March. */
const team = { subscriptions: [{ phases: [{ startsOn: "2024-03-10", endsOn: null, mrr: 500n, plan: "Team" }] }] };
const story = [...Array.from({ length: 50 }, (_, index) => stay("2024-01-10", index < 10 ? "2024-05-20" : null)), ...Array.from({ length: 20 }, () => stay("2024-06-05", null, 3000n)), ...Array.from({ length: 10 }, () => structuredClone(team))];

const asked = async (ctx: WorkspaceContext, input: Omit<Parameters<typeof explainMetric>[0]["input"], "locale">) => (await explainMetric({ ctx, input: { ...input, locale: "en" } })).explanation;

describe("what a page says of a number beside it explains itself", () => {
  useSuiteDatabase();

  it("its change, from the two numbers it is between, for every tile", async () => {
    const ctx = await workspaceWith("2024-06-30", story);
    const tiles = (await getFigures({ ctx, input: {} }))?.tiles ?? [];
    expect(tiles.filter(({ change }) => change?.difference != null).length).toBeGreaterThan(4);
    for (const { id, metric, change } of tiles) {
      if (change?.difference == null) continue;
      const told = await asked(ctx, { metric: `difference.${metric.unit}`, at: `${id}~2024-01..2024-03` });
      expect(told?.value.value, id).toBeCloseTo(change.difference, 12);
      expect(told?.inputs.map(({ name, value, metricId }) => [name, value, metricId]), id).toEqual([["now", metric.value, id], ["before", change.from, id]]);
      // Each leads to the very number it is.
      for (const { value, metricId, window } of told?.inputs ?? []) expect((await asked(ctx, { metric: metricId ?? "", ...window }))?.value.value, id).toBe(value);
      expect(told).toMatchObject({ like: id, formula: { text: metric.unit === "money" ? "now ÷ held against − 1" : "now − held against" } });
    }
  });

  it("the discount rate, a setting, and what it is a month", async () => {
    const ctx = await workspaceWith("2024-06-30", story);
    const told = await asked(ctx, { metric: "discount_rate" });
    expect(told).toMatchObject({ value: { value: 0.08, unit: "rate" }, asides: [{ name: "discount", origin: "derived" }], settings: [{ key: "annualDiscountRate", value: 0.08 }] });
    expect((1 + (told?.asides[0]?.value ?? NaN)) ** 12).toBeCloseTo(1.08, 12);
  });

  it("its difference from another group, which its part leads to", async () => {
    const ctx = await workspaceWith("2024-06-30", story);
    const customers = (more: object) => asked(ctx, { metric: "difference.count", ...more });
    const beside = await customers({ breakdown: "plan", value: "Pro", at: "customers~2024-04..2024-06~plan~Team" });
    expect(beside).toMatchObject({ value: { value: 50 }, inputs: [{ value: 60, group: null }, { value: 10, group: { breakdown: "plan", value: "Team" } }] });
    expect(await customers({ breakdown: "plan", value: "Pro", at: "customers~2024-04..2024-06~none~" })).toMatchObject({ value: { value: -10 }, inputs: [{}, { group: { breakdown: "none" } }] });
    const plan = await asked(ctx, { metric: "difference.money", plan: "Team", at: "plan_mrr~2024-01..2024-03" });
    expect(plan?.value.value).toBe(0);
    for (const at of [undefined, "customers", "customers~2024-03..2024-01", "customers~2024-01..2024-09", "mrr~2024-01..2024-03", "nothing~2024-01..2024-03", "customers~2024-01..2024-03~height~tall", "difference.count~2024-01..2024-03"]) expect(await customers({ at }), at).toBeNull();
  });

  it("its distance to a target that the workspace set, and none of a group or once it is reached", async () => {
    const ctx = await workspaceWith("2024-06-30", story);
    await setTargets({ ctx, input: { targets: [{ metric: "customers", value: 100 }, { metric: "mrr", value: 50_000 }, { metric: "customer_churn_rate", value: 0.01 }] } });
    const tiles = (await getFigures({ ctx, input: {} }))?.tiles ?? [];
    const short = tiles.filter(({ standing }) => standing && !standing.reached);
    expect(short.map(({ id }) => id)).toEqual(["customers", "customer_churn_rate"]);
    for (const { id, metric, standing } of short) {
      const told = await asked(ctx, { metric: `gap.${metric.unit}`, at: id });
      expect(told?.value.value, id).toBeCloseTo(standing?.short ?? NaN, 12);
      expect(told?.inputs.find(({ label }) => label === "target"), id).toMatchObject({ value: standing?.target, origin: "setting", window: null });
      expect(told?.inputs.find(({ label }) => label === "now"), id).toMatchObject({ value: metric.value, metricId: id });
    }
    expect((await asked(ctx, { metric: "gap.count", at: "customers" }))?.withNumbers?.text).toBe("100 − 70");
    // Reached, of a part of the whole, with no target at all.
    for (const input of [{ metric: "gap.money", at: "mrr" }, { metric: "gap.count", at: "customers", breakdown: "plan", value: "Pro" }, { metric: "gap.count", at: "customers.new" }] as const) expect(await asked(ctx, input)).toBeNull();
  });
});
