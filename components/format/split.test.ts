import { expect, it } from "vitest";
import { splitNumber } from "./split";

it.each([
  ["€4,815", ["€", "4,815", ""]],
  ["1\u00a0234,56\u00a0€", ["", "1\u00a0234,56", "\u00a0€"]],
  ["€8.55\u00a0M", ["€", "8.55", "\u00a0M"]],
  ["81.0\u00a0%", ["", "81.0", "\u00a0%"]],
  ["4,982", ["", "4,982", ""]],
  ["−€5", ["", "−€5", ""]],
  ["4.6×", ["", "4.6×", ""]],
  ["7", ["", "7", ""]],
])("%s", (text, [before, figure, after]) => {
  expect(splitNumber(text)).toEqual({ before, figure, after });
});
