import { expect, it } from "vitest";
import type { MetricValue } from "@/server/metrics/value";
import { forecastPoints, forecastRows } from "./prepare-forecast";

const metricOf = (value: number | null): MetricValue => ({ value, unit: "count", reason: value === null ? "no_data" : null, warnings: [], n: null });
const point = (month: string, value: number | null) => ({ month, running: false, metric: metricOf(value) });
const band = (low: number, high: number) => ({ low, high, level: 0.8 });
const told = {
  past: { mrr: [point("2026-09", 900), point("2026-10", 1000)], customers: [point("2026-09", null), point("2026-10", 10)] },
  forecast: { newCustomersPerMonth: 1, months: [{ month: "2026-11", customers: 11, mrr: 1100, marginMrr: 880, kept: { customers: 1, mrr: 1 }, band: band(9, 13), mrrBand: band(900, 1300) }] },
};

it("goes on where the known ends, with a band that opens there", () => {
  expect(forecastPoints(forecastRows(told, "mrr"))).toEqual([
    { x: 0, y: 900 },
    { x: 1, y: 1000, low: 1000, high: 1000 },
    { x: 2, y: 1100, projected: true, low: 900, high: 1300 },
  ]);
});

it("keeps a month that nobody knows as a gap", () => {
  expect(forecastRows(told, "customers").map(({ value }) => value)).toEqual([null, 10, 11]);
});

it("is only what was where nothing can be told", () => {
  expect(forecastPoints(forecastRows({ ...told, forecast: null }, "customers"))).toEqual([
    { x: 0, y: null },
    { x: 1, y: 10 },
  ]);
});
