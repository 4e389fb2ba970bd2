import { expect, it } from "vitest";
import { answer, unanswered, withWarnings } from "@/server/metrics/value";
import { toneOf } from "./prepare-channels";

it.each([
  [3, "good"],
  [2.9, "warn"],
  [1, "warn"],
  [0.9, "loss"],
])("a ratio of %d is %s", (ratio, tone) => expect(toneOf(answer("ratio", ratio))).toBe(tone));

it("is grey without a value, or with too few customers", () => {
  expect(toneOf(unanswered("ratio", "no_spend"))).toBe("few");
  expect(toneOf(withWarnings(answer("ratio", 9), ["few_customers"]))).toBe("few");
  expect(toneOf(undefined)).toBe("few");
});
