import { expect, it } from "vitest";
import { prepareStrip } from "./prepare-strip";

const frame = { width: 120, left: 10, right: 10 };

it("places estimates and everybody on one scale", () => {
  const { rows, line, ticks } = prepareStrip([{ id: "a", value: 10, low: 5, high: 15 }, { id: "b", value: 20, low: 15, high: 25 }], 15, frame);
  expect(line).toBe(60);
  expect(ticks).toEqual([{ value: 10, at: 35 }, { value: 20, at: 85 }]);
  expect(rows).toEqual([{ id: "a", at: 35, from: 10, to: 60, cut: false }, { id: "b", at: 85, from: 60, to: 110, cut: false }]);
});

it("cuts an interval that would hide the others, and says so", () => {
  const { rows } = prepareStrip([{ id: "a", value: 10, low: 9, high: 11 }, { id: "few", value: 12, low: 0, high: 1000 }], null, frame);
  expect(rows.map(({ cut }) => cut)).toEqual([false, true]);
  expect(rows[1]).toMatchObject({ from: 10, to: 110 });
  expect((rows[0]?.to ?? 0) - (rows[0]?.from ?? 0)).toBeGreaterThan(20);
});

it("has no place for what has no value, and stands still for one", () => {
  expect(prepareStrip([{ id: "a", value: null }], null, frame)).toEqual({ rows: [{ id: "a", at: null, from: null, to: null, cut: false }], line: null, ticks: [] });
  expect(prepareStrip([{ id: "a", value: 3 }], 3, frame).rows[0]?.at).toBe(60);
});
