import { expect, it } from "vitest";
import { formatChange } from "./change";
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

it("shows of a K factor, which is about 0.03, what it moved by", () => {
  const style = metricStyle("referral.k_factor");
  expect([0.0337, 0.25].map((k) => formatValue("en", "EUR", "ratio", k, style))).toEqual(["0.0337×", "0.2500×"]);
  expect(formatChange("fr", "EUR", "ratio", { style: "absolute", difference: -0.0051, direction: "down", judgement: "bad", from: 0.0388 }, style)).toMatchObject({ arrow: "▼", size: "0,0051×", from: "0,0388×" });
  expect(formatValue("en", "EUR", "ratio", 0.0051, metricStyle("gap.ratio", "referral.k_factor"))).toBe("0.0051×");
});

it("writes a return in whole percent from 100 % on", () => {
  const style = metricStyle("referral.program_roi");
  expect([4.1432, 0.9951, -0.25].map((roi) => formatValue("en", "EUR", "rate", roi, style))).toEqual(["414\u00a0%", "99.5\u00a0%", "−25.0\u00a0%"]);
  expect(formatValue("en", "EUR", "rate", 1.0234, metricStyle("nrr"))).toBe("102.3\u00a0%");
});

it("writes what is made of a metric with the digits of that one, and a difference of rates in points", () => {
  expect(formatValue("en", "EUR", "money", 194, metricStyle("gap.money", "arpa"))).toBe("€1.94");
  expect(formatValue("en", "EUR", "rate", -0.0047, metricStyle("difference.rate", "nrr"))).toBe("−\u00a00.5\u00a0pt");
  expect(formatValue("en", "EUR", "rate", -0.0048, metricStyle("difference.money", "arpa"))).toBe("−0.5\u00a0%");
});

it("says of a probability too small to be written that it is below what can be", () => {
  const style = metricStyle("referral.log_rank.p");
  expect([0.0421, 0.000_000_01, 0].map((p) => formatValue("en", "EUR", "count", p, style))).toEqual(["0.042100", "<\u00a00.000001", "0.000000"]);
});

it("has no text for what has no value", () => {
  expect(formatMetric("en", "EUR", { value: null, unit: "rate", reason: "no_customers", warnings: [], n: 0 })).toBeNull();
});
