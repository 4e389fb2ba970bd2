import { expect, test } from "vitest";
import { prepareForest } from "./prepare-forest";

const frame = { width: 400, left: 0, right: 0 };

test("no difference and the benchmark are on the scale; a row without a value has no place", () => {
  const chart = prepareForest([{ id: "loyalty", value: 0.1, low: -0.1, high: 0.3, benchmark: 0.18, few: false }, { id: "ltv", value: null, benchmark: 0.16, few: true }], frame);
  expect(chart.ticks.map(({ value }) => value)).toEqual([-0.1, 0, 0.1, 0.2, 0.3]);
  expect(chart.zero).toBe(100);
  expect(chart.rows).toEqual([{ id: "loyalty", few: false, at: 200, from: 0, to: 400, benchmark: 280 }, { id: "ltv", few: true, at: null, from: null, to: null, benchmark: 260 }]);
});

test("a wild interval is cut at the edge and leaves room for the others", () => {
  const { ticks, rows } = prepareForest([{ id: "ltv", value: 0.5, low: -0.2, high: 40, few: true }], frame);
  expect(ticks.at(-1)?.value).toBe(1.5);
  expect(rows[0]?.to).toBe(400);
});
