import { describe, expect, it } from "vitest";
import { prepareRatios } from "./prepare-ratios";

describe("a scale of ratios", () => {
  it("holds 1×, the threshold and every ratio", () => {
    expect(prepareRatios([28.6, 2.7, null], 3).ticks.map(({ value }) => value)).toEqual([1, 3, 10, 30]);
    expect(prepareRatios([0.4, 2], 3).ticks.map(({ value }) => value)).toEqual([0.3, 1, 3]);
    expect(prepareRatios([], 3).ticks.map(({ value }) => value)).toEqual([1, 3]);
  });

  it("is as wide between 1 and 10 as between 10 and 100, whatever is between", () => {
    const { at } = prepareRatios([1, 100], 3);
    expect(at(10) - at(1)).toBeCloseTo(at(100) - at(10), 1);
  });

  it("keeps what is nothing, or beyond its marks, inside", () => {
    const { at } = prepareRatios([0, -2, 900], 3);
    expect(at(0)).toBe(at(-2));
    expect(at(900)).toBe(96);
  });
});
