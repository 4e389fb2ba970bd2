import { describe, expect, it } from "vitest";
import type { ReturnCurve } from "@/server/metrics/acquisition/cohort-returns";
import { curveOf, highestOf } from "./prepare-curves";

const money = (value: number | null) => ({ value, unit: "money" as const, reason: value === null ? ("no_spend" as const) : null, warnings: [], n: 40 });
const quarter = (cac: number | null, payback: number | null): ReturnCurve => ({
  cohorts: { from: "2026-04", to: "2026-06" },
  acquired: 40,
  cac: money(cac),
  payback: { ...money(payback), unit: "months" },
  points: [
    { age: 1, cumulated: 10, projected: false },
    { age: 2, cumulated: 20, projected: true },
  ],
});

describe("the curve of a quarter", () => {
  it("begins at nothing, goes on dotted, and is marked where it crosses its cost", () => {
    const { points, crossing } = curveOf(quarter(15, 1.5));
    expect(points).toEqual([{ x: 0, y: 0 }, { x: 1, y: 10, projected: false }, { x: 2, y: 20, projected: true }]);
    expect(crossing).toEqual({ x: 1.5, y: 15 });
  });

  it("has no mark beyond what is drawn, nor where there is no payback", () => {
    expect([curveOf(quarter(90, 9)).crossing, curveOf(quarter(90, null)).crossing, curveOf(quarter(null, null)).crossing]).toEqual([null, null, null]);
  });

  it("shares its scale with its neighbours, costs included", () => {
    expect(highestOf([quarter(15, 1.5), quarter(90, 9), quarter(null, null)])).toBe(90);
  });
});
