import { expect, it } from "vitest";
import { edgesOf } from "./scroll-edges";

it("knows on which side something is out of sight", () => {
  expect(edgesOf({ scrollLeft: 0, scrollWidth: 600, clientWidth: 350 })).toEqual({ scrolls: true, past: false, more: true });
  expect(edgesOf({ scrollLeft: 249.5, scrollWidth: 600, clientWidth: 350 })).toEqual({ scrolls: true, past: true, more: false });
  expect(edgesOf({ scrollLeft: 100, scrollWidth: 600, clientWidth: 350 })).toEqual({ scrolls: true, past: true, more: true });
});

it("hides nothing of what fits, nor for a pixel of rounding", () => {
  for (const scrollWidth of [350, 351]) expect(edgesOf({ scrollLeft: 0, scrollWidth, clientWidth: 350 })).toEqual({ scrolls: false, past: false, more: false });
});
