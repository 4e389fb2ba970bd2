import { expect, it } from "vitest";
import { curveCharts, readableRows } from "./prepare-curves";

const row = (time: number, atRisk: number) => ({ time, atRisk, events: 1, survival: 0.9 ** time, variance: null, stdError: null, lower: 0.5, upper: 0.99 });
const curve = (atRisk: number[]) => ({ rows: atRisk.map((n, time) => row(time, n)), median: null });
const named = (id: string, atRisk = [40, 30, 20]) => ({ id, curve: curve(atRisk) });
const all = named("all");

it("draws up to three in one chart, the first with its band", () => {
  const [chart, ...others] = curveCharts([named("a"), named("b"), named("c")], all);
  expect(others).toEqual([]);
  expect(chart?.map(({ id, role }) => [id, role])).toEqual([["a", "ours"], ["b", "comparison"], ["c", "quiet"]]);
  expect(chart?.map(({ points }) => points[1]?.low !== undefined)).toEqual([true, false, false]);
});

it("draws four beside everybody, each alone", () => {
  const charts = curveCharts(["a", "b", "c", "d"].map((id) => named(id)), all);
  expect(charts.map((chart) => chart.map(({ id }) => id))).toEqual([["a", "all"], ["b", "all"], ["c", "all"], ["d", "all"]]);
});

it("ends a curve where few are left, and leaves out who never had enough", () => {
  expect(readableRows(curve([40, 12, 9, 3]))).toHaveLength(2);
  expect(curveCharts([named("few", [5, 4])], all)).toEqual([]);
});
