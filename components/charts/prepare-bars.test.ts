import { expect, it } from "vitest";
import { prepareBars } from "./prepare-bars";

const widths = (values: (number | null)[]) => prepareBars(values, (value) => value).map((bar) => bar.width);

it("measures each bar on the longest", () => {
  expect(widths([831, 312, 180])).toEqual([100, 37.5, 21.7]);
});

it("draws no bar for nothing, for a loss and for a missing value", () => {
  expect(widths([0, -5, null])).toEqual([0, 0, 0]);
});
