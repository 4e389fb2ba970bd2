import { expect, it } from "vitest";
import { formatMetric, formatValue, metricStyle } from "./metric";

it.each([
  ["money", 14_300, "€143"],
  ["rate", 0.026, "2.6\u00a0%"],
  ["ratio", 4.3, "4.3×"],
  ["months", 38.46, "38.5"],
  ["count", 4982, "4,982"],
] as const)("writes a %s", (unit, value, text) => {
  expect(formatValue("en", "EUR", unit, value)).toBe(text);
});

it("shows the cents of an ARPA", () => {
  expect(formatValue("en", "EUR", "money", 14_300, metricStyle("arpa"))).toBe("€143.00");
});

it("has no text for what has no value", () => {
  expect(formatMetric("en", "EUR", { value: null, unit: "rate", reason: "no_customers", warnings: [], n: 0 })).toBeNull();
});
