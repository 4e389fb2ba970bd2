import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TestCustomer } from "@/db/test/factories/customers";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { worlds } from "../facts/test/worlds";
import { explainMetric } from "../kpis/explain-metric";
import { stay, workspaceWith } from "../kpis/test/workspace-with";
import { getLife } from "../ltv/get-life";
import { getPrediction } from "../ltv/get-prediction";
import { getChanges } from "../overview/get-changes";
import { getForecast } from "../overview/get-forecast";
import { listCustomers } from "./list-customers";

async function explained(ctx: WorkspaceContext, metric: string, asked: object = {}) {
  const { explanation } = await explainMetric({ ctx, input: { locale: "en", metric, ...asked } });
  return explanation;
}

/** How long the list is that the panel leads to. */
async function listedBy(ctx: WorkspaceContext, explanation: Awaited<ReturnType<typeof explained>>): Promise<number | null> {
  if (!explanation?.population) return null;
  const { total } = await listCustomers({ ctx, input: { population: explanation.population, ...explanation.behind, ...explanation.within } });
  return total.rows;
}

const sumOf = (explanation: Awaited<ReturnType<typeof explained>>, column: string) => {
  const at = explanation?.rows?.columns.findIndex(({ name }) => name === column) ?? -1;
  return explanation?.rows?.rows.reduce((total, row) => total + Number(row[at]), 0) ?? 0;
};

describe("the customers behind a point of a curve", () => {
  useSuiteDatabase();

  it("at an age are as many as were at risk, and as left", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const ctx = await workspaceWith(world.dataDate, world.customers);
        const found = await getPrediction({ ctx, input: {} });
        for (const { time, atRisk, events } of found?.observed.rows ?? []) {
          const at = String(time);
          const [risk, left] = [await explained(ctx, "survival.at_risk", { at }), await explained(ctx, "survival.left", { at })];
          expect([risk?.value.value, sumOf(risk, "atRisk"), left?.value.value, sumOf(left, "left")], at).toEqual([atRisk, atRisk, events, events]);
          for (const [explanation, number] of [[risk, atRisk], [left, events]] as const) {
            const listed = await listedBy(ctx, explanation);
            if (listed !== null) expect(listed, `${explanation?.id} at ${at}`).toBe(number);
          }
        }
      }),
      { numRuns: 6 },
    );
  });

  /** Forty of whom one leaves every month, and ten who come later. */
  const twoYears = [
    ...Array.from({ length: 40 }, (_, index): TestCustomer => stay("2024-01-05", index < 22 ? `${2024 + Math.floor((index + 1) / 12)}-${String(((index + 1) % 12) + 1).padStart(2, "0")}-20` : null)),
    ...Array.from({ length: 10 }, () => stay("2025-09-03")),
  ];

  it("of a hidden month of the backtest are those of the cut who were there", async () => {
    const ctx = await workspaceWith("2025-12-31", [...twoYears, ...twoYears]);
    const backtest = (await getPrediction({ ctx, input: {} }))?.backtest.backtest;
    expect(backtest?.months.length).toBeGreaterThan(0);
    for (const { month, actual, predicted } of backtest?.months ?? []) {
      const came = await explained(ctx, "backtest.customers", { at: month });
      expect([came?.value.value, await listedBy(ctx, came)], month).toEqual([actual, actual]);
      const expected = await explained(ctx, "backtest.customers_expected", { at: `${month}~model` });
      expect([expected?.value.value, await listedBy(ctx, expected)]).toEqual([predicted, backtest?.survivors]);
    }
    // The sentence under the forecast: who was there at the cut, and how far off it was.
    const told = (await getForecast({ ctx, input: {} }))?.backtest.backtest;
    const cut = { from: told?.cut, to: told?.cut };
    expect((await explained(ctx, "customers", cut))?.value.value).toBe(told?.survivors);
    expect((await explained(ctx, "backtest.margin_error", { at: "plain" }))?.value.value).toBe(told?.plain.margin);
  });

  it("by age of life are those acquired long enough ago", async () => {
    const ctx = await workspaceWith("2025-12-31", [...twoYears, ...twoYears]);
    const life = await getLife({ ctx, input: {} });
    const counted = life?.months.filter(({ projected }) => !projected) ?? [];
    expect(counted.length).toBeGreaterThan(3);
    for (const { age, acquired, left } of counted) {
      const [whole, there] = [await explained(ctx, "life.acquired", { at: String(age) }), await explained(ctx, "life.left", { at: String(age) })];
      expect([whole?.value.value, await listedBy(ctx, whole), there?.value.value, sumOf(there, "stillThere")], String(age)).toEqual([acquired, acquired, left, left]);
    }
  });
});

describe("what changed", () => {
  useSuiteDatabase();

  it("is explained with what the card shows: the parts of each rate, of each group, and what is not in words", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom("plan" as const, "interval" as const), async (world, by) => {
        const ctx = await workspaceWith(world.dataDate, world.customers);
        for (const metric of ["mrr", "customers", "arpa", "customer_churn_rate", "nrr", "gross_margin"] as const) {
          const answer = await getChanges({ ctx, input: { metric, by } });
          if (!answer || answer.kind === "none") continue;
          const at = `${metric}~${answer.before.from}..${answer.before.to}~${by}`;
          const of = async (id: string, group: object = {}) => (await explained(ctx, id, { ...answer.range, at, ...group }))?.value.value;
          if (answer.kind === "sum") {
            expect(await of(`${metric}.other_parts`)).toBe(answer.rest);
            expect((await explained(ctx, `${metric}.net_new`, answer.months))?.value.value).toBe(answer.delta);
            continue;
          }
          const family = metric === "arpa" ? "arpa_change" : "rate_change";
          expect([await of(family), await of(`${family}.mix`), await of(`${family}.own`)], metric).toEqual([answer.delta, answer.mix, answer.rate]);
          for (const { value, mix, rate } of answer.parts) expect([await of(`${family}.mix`, { breakdown: by, value }), await of(`${family}.own`, { breakdown: by, value })]).toEqual([mix, rate]);
          const [part] = answer.parts;
          if (!part) continue;
          // A page that shows a group does not split it again: the whole is the group's.
          const group = { breakdown: by, value: part.value };
          const own = await getChanges({ ctx, input: { metric, by, ...group } });
          if (own?.kind === "rate") expect((await explained(ctx, `${family}.own`, { ...own.range, at: at.replace(/~[^~]*$/, ""), ...group }))?.value.value).toBe(own.rate);
        }
      }),
      { numRuns: 6 },
    );
  });

  it("has no explanation at a change that is none", async () => {
    const ctx = await workspaceWith("2025-12-31", [stay("2025-01-05")]);
    for (const at of [undefined, "", "nrr", "nrr~2025-01..2025-03~moon", "quick_ratio~2025-01..2025-03~plan", "nrr~2025-03..2025-01~plan", "nrr~2026-01..2026-03~plan", "nrr~2025-01..~plan"]) {
      expect(await explained(ctx, "rate_change", { at }), at).toBeNull();
    }
  });
});
