import { expect, it } from "vitest";
import { percentFromPpm, ppmFromPercent } from "./percent";

it.each([
  ["80", 800_000],
  ["82,5", 825_000],
  ["82.5 %", 825_000],
  ["−5", -50_000],
  ["0.0001", 1],
  ["", Number.NaN],
  ["12,5O", Number.NaN],
  ["1,2,3", Number.NaN],
])("%j is %d parts per million", (text, ppm) => expect(ppmFromPercent(text)).toBe(ppm));

it("is written as it would be typed", () => {
  expect(percentFromPpm(825_000, "fr")).toBe("82,5");
  expect(percentFromPpm(825_000, "en")).toBe("82.5");
});
