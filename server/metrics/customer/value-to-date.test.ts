import { describe, expect, it } from "vitest";
import type { Recipe } from "../kpis/recipe";
import { marginOn, valueToDate, type PaidStretch } from "./value-to-date";

const stretch = (startsOn: string, endsOn: string | null, mrr: bigint, plan = "Pro"): PaidStretch => ({ startsOn, endsOn, plan, mrr });
const at = (ppm: bigint) => () => ppm;
const rowsOf = (recipe: Recipe) => recipe.rows?.().rows;

describe("value to date", () => {
  it("is the margin at the close of each complete month: 100.00 at 80 % for three months, 150.00 for one → 360.00", () => {
    const recipe = valueToDate([stretch("2026-01-15", "2026-04-10", 10_000n), stretch("2026-04-10", null, 15_000n)], at(800_000n), "2026-04-30");
    expect(recipe).toMatchObject({ answer: { value: 36_000, unit: "money", reason: null }, window: { from: "2026-01", to: "2026-04" } });
    expect(rowsOf(recipe)).toEqual([
      ["2026-04", 15_000, 12_000, 36_000],
      ["2026-03", 10_000, 8_000, 24_000],
      ["2026-02", 10_000, 8_000, 16_000],
      ["2026-01", 10_000, 8_000, 8_000],
    ]);
  });

  it("keeps the months without MRR in sight, and counts none in which nothing is paid at the close", () => {
    const recipe = valueToDate([stretch("2026-01-01", "2026-01-31", 5_000n), stretch("2026-03-31", null, 5_000n)], at(1_000_000n), "2026-03-31");
    expect(rowsOf(recipe)?.map(([month, mrr]) => [month, mrr])).toEqual([["2026-03", 5_000], ["2026-02", 0], ["2026-01", 0]]);
    expect(recipe.answer.value).toBe(5_000);
  });

  it("ends with the last month that earned anything: who has left earns no zeros", () => {
    const left = valueToDate([stretch("2026-01-01", "2026-02-10", 5_000n)], at(1_000_000n), "2026-06-30");
    expect(rowsOf(left)).toEqual([["2026-01", 5_000, 5_000, 5_000]]);
    expect(left.answer.value).toBe(5_000);
    // Gone before the first month had closed: nothing was earned, and that is told.
    const passing = valueToDate([stretch("2026-01-05", "2026-01-20", 5_000n)], at(1_000_000n), "2026-06-30");
    expect([passing.answer.value, rowsOf(passing)]).toEqual([0, [["2026-01", 0, 0, 0]]]);
  });

  it("takes each plan's own margin of the month, and rounds once over all of them: .375 + .125 → .50, to the even cent 0", () => {
    const held = [stretch("2026-01-01", null, 1n, "A"), stretch("2026-01-01", null, 1n, "B")];
    const marginOf = (_month: string, plan: string) => (plan === "A" ? 375_000n : 125_000n);
    expect(marginOn(held, "2026-01-31", marginOf)).toEqual({ mrr: 2n, margin: 0n });
    expect(marginOn([...held, stretch("2026-01-01", null, 1n, "C")], "2026-01-31", (month, plan) => (plan === "C" ? 1_000_000n : marginOf(month, plan)))).toEqual({ mrr: 3n, margin: 2n });
  });

  it("leaves the running month out, and has none where there is no other", () => {
    expect(valueToDate([stretch("2026-03-01", null, 10_000n)], at(500_000n), "2026-04-29").answer.value).toBe(5_000);
    const fresh = valueToDate([stretch("2026-04-01", null, 10_000n)], at(500_000n), "2026-04-29");
    expect(fresh.answer).toMatchObject({ value: null, reason: "no_complete_month" });
    expect(rowsOf(fresh)).toEqual([]);
  });

  it("is no zero for who never paid", () => {
    expect(valueToDate([], at(1n), "2026-04-30").answer).toMatchObject({ value: null, reason: "no_revenue" });
  });

  it("may be below zero, and says so", () => {
    expect(valueToDate([stretch("2026-04-01", null, 10_000n)], at(-200_000n), "2026-04-30").answer).toMatchObject({ value: -2_000, warnings: ["negative_margin"] });
  });
});
