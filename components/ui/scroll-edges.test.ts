import { expect, it } from "vitest";
import { edgesOf } from "./scroll-edges";

it("knows what is out of sight to the right, and when the end is reached", () => {
  expect(edgesOf({ scrollLeft: 0, scrollWidth: 600, clientWidth: 350 })).toEqual({ scrolls: true, more: true });
  expect(edgesOf({ scrollLeft: 249.5, scrollWidth: 600, clientWidth: 350 })).toEqual({ scrolls: true, more: false });
});

it("hides nothing of what fits, nor for a pixel of rounding", () => {
  for (const scrollWidth of [350, 351]) expect(edgesOf({ scrollLeft: 0, scrollWidth, clientWidth: 350 })).toEqual({ scrolls: false, more: false });
});
