import { describe, expect, it } from "vitest";
import type { PlanCell } from "../cells";
import { planMrr } from "./plan-mrr";

const cell = (month: string, plan: string, subscriptions: number, closingMrr: bigint): PlanCell => ({ month, plan, subscriptions, closingMrr });
const cells = [cell("2026-07", "Team", 4, 4000n), cell("2026-07", "Old", 1, 500n), cell("2026-10", "Team", 6, 6000n), cell("2026-10", "Pro", 3, 9000n), cell("2026-10", "", 1, 5000n)];

describe("MRR by plan", () => {
  it("stands at the close of the month, largest first and no plan last, with shares of the whole: 9,000 of 20,000", () => {
    const { rows, total } = planMrr(cells, "2026-10", null);
    expect(rows.map(({ plan, mrr, subscriptions, share }) => [plan, mrr, subscriptions, share])).toEqual([
      ["Pro", 9000, 3, 0.45],
      ["Team", 6000, 6, 0.3],
      ["", 5000, 1, 0.25],
    ]);
    expect(total).toBe(20_000);
    expect(rows.every(({ change }) => change === null)).toBe(true);
  });

  it("is held against an earlier close; a plan that is gone stands at nothing, a new one came from nothing", () => {
    const { rows } = planMrr(cells, "2026-10", { cells, month: "2026-07" });
    expect(rows.map(({ plan, change }) => [plan, change?.from, change?.difference])).toEqual([
      ["Pro", 0, null],
      ["Team", 4000, 0.5],
      ["Old", 500, -1],
      ["", 0, null],
    ]);
  });

  it("has no shares of nothing", () => {
    expect(planMrr([], "2026-10", { cells, month: "2026-07" }).rows.map(({ mrr, share }) => [mrr, share])).toEqual([
      [0, null],
      [0, null],
    ]);
  });
});
