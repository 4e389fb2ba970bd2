import { expect, it } from "vitest";
import type { LifeAnswer } from "@/server/ltv/types";
import { prepareLife } from "./prepare-life";

const month = (age: number, projected = false) => ({ age, margin: 10, cumulated: 10 * age, interval: { low: 8 * age, high: 12 * age, level: 0.8 }, projected, acquired: 50, left: 40 });
const answer: LifeAnswer = {
  range: { from: "2026-01", to: "2026-03" },
  until: "2026-03",
  months: [month(1), month(2), month(3, true)],
  reason: null,
  before: [month(1)],
  cac: { value: 15, unit: "money", reason: null, warnings: [], n: 40 },
  covered: { age: 1.5, projected: false },
};

it("starts at nothing, keeps what is projected apart, and marks where the CAC is paid back", () => {
  const chart = prepareLife(answer);
  expect(chart.series.map(({ id, points }) => [id, points.map(({ x, y, projected }) => [x, y, projected ?? false])])).toEqual([
    ["ours", [[0, 0, false], [1, 10, false], [2, 20, false], [3, 30, true]]],
    ["before", [[0, 0, false], [1, 10, false]]],
  ]);
  expect(chart.series[1]?.points.every(({ low }) => low === undefined)).toBe(true);
  expect(chart.thresholds).toEqual([{ id: "cac", y: 15, tone: "loss" }]);
  expect(chart.marks).toEqual([{ id: "covered", x: 1.5, y: 15 }]);
  expect(chart.xTicks).toEqual([0, 1, 2, 3]);
});

it("has no CAC line without spend, and no second line without a comparison", () => {
  const chart = prepareLife({ ...answer, before: [], cac: { ...answer.cac, value: 0 }, covered: null });
  expect([chart.series.length, chart.thresholds, chart.marks]).toEqual([1, [], []]);
});
