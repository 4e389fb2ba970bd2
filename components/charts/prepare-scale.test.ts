import { describe, expect, it } from "vitest";
import { extent, linearScale, niceTicks } from "./prepare-scale";

describe("scales", () => {
  it("puts a domain of one value in the middle instead of dividing by nothing", () => {
    expect(linearScale({ low: 5, high: 5 }, 0, 100)(5)).toBe(50);
  });

  it("may run backwards, as a y axis does", () => {
    const y = linearScale({ low: 0, high: 10 }, 200, 0);
    expect([y(0), y(5), y(10)]).toEqual([200, 100, 0]);
  });

  it("ticks on round values that cover the domain", () => {
    expect(niceTicks({ low: 0, high: 4815 }, 5)).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
    expect(niceTicks({ low: 0.71, high: 0.99 }, 4)).toEqual([0.7, 0.8, 0.9, 1]);
    expect(niceTicks({ low: -30, high: 90 }, 3)).toEqual([-50, 0, 50, 100]);
  });

  it("has no halves of what is counted", () => {
    expect(niceTicks({ low: 0, high: 1 }, 2, { whole: true })).toEqual([0, 1]);
    expect(niceTicks({ low: 0, high: 5 }, 2, { whole: true })).toEqual([0, 3, 6]);
    expect(niceTicks({ low: 0, high: 40 }, 2, { whole: true })).toEqual([0, 20, 40]);
  });

  it("ticks once where there is nothing to span", () => {
    expect(niceTicks({ low: 3, high: 3 }, 4)).toEqual([3]);
  });

  it("does not take a missing value for zero", () => {
    expect(extent([null, 4, 9])).toEqual({ low: 4, high: 9 });
    expect(extent([null])).toBeNull();
  });
});
