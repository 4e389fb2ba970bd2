import { expect, it } from "vitest";
import { prepareWhisker } from "./prepare-whisker";

it("shows the interval with room on both sides", () => {
  expect(prepareWhisker(4815, { low: 4310, high: 5390 })).toEqual({ from: 25, to: 75, at: 48.4 });
});

it("puts an interval without width in the middle", () => {
  expect(prepareWhisker(100, { low: 100, high: 100 })).toEqual({ from: 50, to: 50, at: 50 });
});

it("keeps a value at the end of its interval inside the frame", () => {
  expect(prepareWhisker(60, { low: 30, high: 60 }).at).toBe(75);
});
