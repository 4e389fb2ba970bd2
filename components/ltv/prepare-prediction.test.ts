import { expect, it } from "vitest";
import { backtestSeries, fitAges, fitSeries } from "./prepare-prediction";

it("starts the backtest at the customers of the cut, and projects all but what came", () => {
  const month = { month: "2026-01", actual: 90, predicted: 92, band: { low: 88, high: 96, level: 0.8 }, plain: 85, actualMargin: 900, predictedMargin: 920, plainMargin: 850, errors: { model: { customers: 0.02, margin: 0.02 }, plain: { customers: 0.06, margin: 0.06 } }, byTerm: [] };
  const lines = backtestSeries({ cut: "2025-12", hidden: 6, survivors: 100, marginAtCut: 0, plainChurn: 0.15, recent: { from: "2025-07", to: "2025-12", opening: 600, retained: 510 }, model: { customers: 0.02, margin: 0.02 }, plain: { customers: 0.06, margin: 0.06 }, months: [month], inside: 1 });
  expect(lines.map(({ id, points }) => [id, points.map(({ x, y, projected }) => [x, y, projected ?? false])])).toEqual([
    ["actual", [[0, 100, false], [1, 90, false]]],
    ["predicted", [[0, 100, false], [1, 92, true]]],
    ["plain", [[0, 100, false], [1, 85, true]]],
  ]);
});

it("holds the curve beside what was observed, age by age", () => {
  const observed = { rows: [{ time: 0, atRisk: 40, events: 4, survival: 0.9, variance: 0, stdError: 0.1, lower: 0.8, upper: 1 }], median: null };
  const ages = fitAges({ observed, curve: [{ age: 0, customers: 1, margin: 1 }, { age: 1, customers: 0.85, margin: 0.9 }] });
  expect(ages).toEqual([
    { age: 0, atRisk: 40, events: 4, survival: 0.9, lower: 0.8, upper: 1, fitted: 1 },
    { age: 1, atRisk: null, events: null, survival: null, lower: null, upper: null, fitted: 0.85 },
  ]);
  expect(fitSeries(ages).map(({ id, points }) => [id, points.length])).toEqual([["observed", 1], ["model", 2]]);
});

it("draws what was observed alone where no curve can be told", () => {
  const row = { time: 0, atRisk: 4, events: 4, survival: 0, variance: 0, stdError: null, lower: null, upper: null };
  expect(fitSeries(fitAges({ observed: { rows: [row], median: 0 }, curve: [] })).map(({ id }) => id)).toEqual(["observed"]);
});
