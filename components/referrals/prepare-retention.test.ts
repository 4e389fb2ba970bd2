import { expect, test } from "vitest";
import { retentionAges, retentionSeries } from "./prepare-retention";

const row = (time: number, atRisk: number, survival: number) => ({ time, atRisk, events: 1, survival, variance: 0, stdError: 0.01, lower: survival - 0.1, upper: survival + 0.1 });
const curve = (...rows: ReturnType<typeof row>[]) => ({ rows, median: null });

test("both curves by age, each as far as ten customers have been there", () => {
  const ages = retentionAges(curve(row(0, 40, 1), row(1, 30, 0.9), row(2, 9, 0.5)), curve(row(0, 100, 1), row(1, 90, 0.8), row(2, 80, 0.7)));
  expect(ages.map(({ age, referred, others }) => [age, referred?.survival ?? null, others?.survival ?? null])).toEqual([[0, 1, 1], [1, 0.9, 0.8], [2, null, 0.7]]);
  const series = retentionSeries(ages);
  expect(series.map(({ id, role, points }) => [id, role, points.length])).toEqual([["referred", "ours", 2], ["others", "comparison", 3]]);
  expect(series[0]?.points[1]).toMatchObject({ x: 1, y: 0.9, low: 0.8, high: 1 });
});

test("a group nobody is in draws no line", () => {
  expect(retentionSeries(retentionAges(curve(), curve(row(0, 50, 1)))).map(({ id }) => id)).toEqual(["others"]);
});
