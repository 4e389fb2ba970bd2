import { expect, it } from "vitest";
import type { MetricValue, Warning } from "@/server/metrics/value";
import { toneOf } from "./prepare-channels";

const ratio = (value: number | null, ...warnings: Warning[]): MetricValue => ({ value, unit: "ratio", reason: value === null ? "no_spend" : null, warnings, n: null });

it.each([
  [3, "good"],
  [2.9, "warn"],
  [1, "warn"],
  [0.9, "loss"],
])("a ratio of %d is %s", (value, tone) => expect(toneOf(ratio(value))).toBe(tone));

it("is grey without a value, or with too few customers", () => {
  expect(toneOf(ratio(null))).toBe("few");
  expect(toneOf(ratio(9, "few_customers"))).toBe("few");
  expect(toneOf(undefined)).toBe("few");
});
