import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../settings";
import { cellsOf, type TestCustomer } from "../test/simulate-cells";
import { kpis } from "./kpis";
import { series } from "./series";
import type { KpiInput } from "./types";

const many = (count: number, customer: TestCustomer) => Array.from({ length: count }, () => customer);

function input(customers: TestCustomer[], range: [string, string], more: Partial<KpiInput> = {}): KpiInput {
  const [from, to] = range;
  return { cells: cellsOf(customers), tenureCells: [], dataDate: "2026-04-30", range: { from, to }, settings: DEFAULT_SETTINGS, ...more };
}

/** 100 at 10.00 from January; 10 leave in March, 6 in April; 5 grow to 12.00 in March; 40 join at 20.00 in April. */
const base = [
  ...many(79, { from: "2026-01", mrr: [1000, 1000, 1000, 1000], margin: 0.8 }),
  ...many(5, { from: "2026-01", mrr: [1000, 1000, 1200, 1200], margin: 0.8 }),
  ...many(10, { from: "2026-01", mrr: [1000, 1000, 0, 0], margin: 0.8 }),
  ...many(6, { from: "2026-01", mrr: [1000, 1000, 1000, 0], margin: 0.8 }),
  ...many(40, { from: "2026-04", mrr: [2000], margin: 0.8 }),
];

describe("KPIs of a range", () => {
  const { metrics } = kpis(input(base, ["2026-03", "2026-04"]));
  const value = (id: string) => metrics[id]?.value;

  it("stocks stand at its end", () => {
    expect(value("customers")).toBe(124); // 79 + 5 + 40
    expect(value("mrr")).toBe(165_000); // 79 × 10.00 + 5 × 12.00 + 40 × 20.00 = 790 + 60 + 800
    expect(value("arr")).toBe(1_980_000);
    expect(value("arpa")).toBeCloseTo(165_000 / 124, 9);
    expect(value("gross_margin")).toBeCloseTo(0.8, 9);
  });

  it("movements are summed", () => {
    expect(value("customers.new")).toBe(40);
    expect(value("customers.churned")).toBe(16);
    expect([value("mrr.new"), value("mrr.expansion"), value("mrr.contraction"), value("mrr.churn")]).toEqual([80_000, 1_000, 0, 16_000]);
  });

  it("rates are pooled: sums over sums", () => {
    expect(value("customer_churn_rate")).toBeCloseTo(16 / 190, 12); // 100 + 90 at risk
    expect(value("nrr")).toBeCloseTo((91_000 + 85_000) / (100_000 + 91_000), 12);
    expect(value("grr")).toBeCloseTo((90_000 + 85_000) / (100_000 + 91_000), 12);
    expect(value("gross_mrr_churn")).toBeCloseTo(16_000 / 191_000, 12);
    expect(value("quick_ratio")).toBeCloseTo(81_000 / 16_000, 12);
    expect(metrics.customer_churn_rate?.n).toBe(100);
  });

  it("LTV is made of the window's rates and its last month's ARPA, and says that history is short", () => {
    const c = 16 / 290; // February's 100 at risk are in the window of six months too
    const arpa = 165_000 / 124;
    expect(value("ltv.margin_over_churn")).toBeCloseTo((arpa * 0.8) / c, 6);
    expect(metrics["ltv.margin_over_churn"]?.warnings).toEqual(["short_history"]);
    expect(value("factor.life")).toBeCloseTo(1 / c, 9);
    expect(value("factor.cost")).toBeCloseTo(arpa * 0.2, 9);
    const g = (100_000 + 91_000 + 85_000) / (100_000 + 100_000 + 91_000);
    const d = 1.08 ** (1 / 12) - 1;
    expect(value("ltv.retention_adjusted")).toBeCloseTo((arpa * 0.8 * (1 - c)) / (1 + d - g), 6);
    const ltv = metrics["ltv.retention_adjusted"];
    expect(value("factor.risk")).toBeCloseTo(1 - (ltv?.interval?.low ?? NaN) / (ltv?.value ?? NaN), 9);
    expect(value("cac_ceiling")).toBeCloseTo((ltv?.value ?? NaN) / 3, 9);
  });

  it("lifetime so far says how many are still living it", () => {
    const months = (100 + 100 + 90 + 124) / 140; // Σ closing ÷ Σ new
    expect(value("ltv.lifetime_average")).toBeCloseTo((165_000 / 124) * months * 0.8, 6);
    expect(metrics["ltv.lifetime_average"]?.warnings).toContain("still_active_bias");
  });
});

describe("where a range meets the end of the data", () => {
  it("keeps the running month out of rates and marks the stocks taken in it", () => {
    const { metrics } = kpis(input(base, ["2026-03", "2026-04"], { dataDate: "2026-04-29" }));
    expect(metrics.customer_churn_rate).toMatchObject({ value: 0.1, warnings: [] }); // March alone: 10 of 100
    expect(metrics.mrr?.warnings).toEqual(["partial_month"]);
  });

  it("shows the running month, marked, when there is no other", () => {
    const { metrics } = kpis(input(many(40, { from: "2026-04", mrr: [500] }), ["2026-04", "2026-04"], { dataDate: "2026-04-10" }));
    expect(metrics.mrr).toMatchObject({ value: 20_000, warnings: ["partial_month"] });
    expect(metrics.customer_churn_rate).toMatchObject({ value: null, reason: "no_customers_at_start", warnings: ["partial_month"] });
    expect(metrics["ltv.retention_adjusted"]).toMatchObject({ value: null, reason: "no_complete_month" });
  });

  it("answers an empty workspace with zeros for sums and reasons for the rest", () => {
    const { metrics } = kpis(input([], ["2026-03", "2026-04"]));
    expect(metrics.mrr?.value).toBe(0);
    expect(metrics.arpa).toMatchObject({ value: null, reason: "no_customers" });
    expect(metrics.nrr).toMatchObject({ value: null, reason: "no_customers_at_start" });
    for (const metric of Object.values(metrics)) expect(metric.value === null).toBe(metric.reason !== null);
  });

  it("answers when everybody left, and when nobody did", () => {
    const gone = kpis(input(many(40, { from: "2026-01", mrr: [500, 500, 0, 0] }), ["2026-03", "2026-03"])).metrics;
    expect(gone.customer_churn_rate?.value).toBe(1);
    expect(gone["ltv.margin_over_churn"]).toMatchObject({ value: null, reason: "no_customers" });
    const kept = kpis(input(many(40, { from: "2026-01", mrr: [500, 500, 500, 500] }), ["2026-03", "2026-03"])).metrics;
    expect(kept.average_lifetime).toMatchObject({ value: null, reason: "not_finite" });
    expect(kept["ltv.margin_over_churn"]).toMatchObject({ value: 30_000, uncapped: "not_finite" }); // 5.00 × 60
    expect(kept["ltv.margin_over_churn"]?.interval?.low).toBeGreaterThan(0);
    expect(kept["ltv.margin_over_churn"]?.interval?.high).toBe(30_000);
  });
});

describe("billing for longer than the window", () => {
  const yearly = many(50, { from: "2025-11", mrr: [700, 700, 700, 700, 700, 700] });
  const monthly = many(50, { from: "2025-11", mrr: [700, 700, 700, 700, 700, 0] });
  const terms = [
    { termMonths: 1, cells: cellsOf(monthly) },
    { termMonths: 12, cells: cellsOf(yearly) },
  ];

  it("has no churn-based value before the first renewal", () => {
    const { metrics } = kpis(input([...yearly, ...monthly], ["2026-04", "2026-04"], { terms }));
    expect(metrics["ltv.retention_adjusted"]).toMatchObject({ value: null, reason: "no_renewals_yet" });
    expect(metrics["ltv.margin_over_churn"]).toMatchObject({ value: null, reason: "no_renewals_yet" });
    expect(metrics["ltv.lifetime_average"]?.value).not.toBeNull();
  });

  it("widens the window to a year once a renewal has come up", () => {
    const old = many(100, { from: "2025-01", mrr: Array.from({ length: 16 }, (_, month) => (month < 12 ? 700 : 600)) });
    const { metrics } = kpis(input(old, ["2026-04", "2026-04"], { terms: [{ termMonths: 12, cells: cellsOf(old) }] }));
    // The fall from 7.00 to 6.00 in January is one of 12 months: (7 × 8 + 6 + 6 × 3) ÷ (7 × 9 + 6 × 3) = 80 ÷ 81
    const d = 1.08 ** (1 / 12) - 1;
    expect(metrics["ltv.retention_adjusted"]?.value).toBeCloseTo(600 / (1 + d - 80 / 81), 6);
    expect(metrics["ltv.retention_adjusted"]?.warnings).not.toContain("short_history");
  });
});

describe("churn whose day is unknown", () => {
  const snapshot = [
    ...many(60, { from: "2026-01", mrr: [100, 100, 100, 100] }),
    ...many(12, { from: "2026-02", mrr: [200, 200, 0], undated: true }),
  ];
  const tenureCells = [
    { tenureMonths: 3, customers: 60, churned: 0, churnedUndated: 0, lastMrr: 6_000n, churnedMrr: 0n },
    { tenureMonths: 2, customers: 12, churned: 12, churnedUndated: 12, lastMrr: 2_400n, churnedMrr: 2_400n },
  ];

  it("is measured on the months lived", () => {
    const { metrics } = kpis(input(snapshot, ["2026-04", "2026-04"], { tenureCells }));
    expect(metrics.customer_churn_rate?.value).toBeCloseTo(12 / (60 * 3 + 12 * 2), 12);
    expect(metrics.nrr?.value).toBeCloseTo(1 - 2_400 / (6_000 * 3 + 2_400 * 2), 12);
    expect(metrics.customer_churn_rate?.warnings).toContain("churn_dates_unknown");
    expect(metrics["ltv.retention_adjusted"]?.warnings).toContain("churn_dates_unknown");
    expect(metrics["ltv.observed"]?.warnings).toContain("churn_dates_unknown");
    expect(metrics.quick_ratio).toMatchObject({ value: null, reason: "churn_dates_unknown" });
    expect(metrics["customers.churned"]?.value).toBe(12);
  });

  it("leaves the months before it without a rate", () => {
    const points = series(input(snapshot, ["2026-02", "2026-04"], { tenureCells }), ["customer_churn_rate", "mrr"]);
    expect(points.customer_churn_rate?.map(({ metric }) => metric.reason)).toEqual(["churn_dates_unknown", "churn_dates_unknown", null]);
    expect(points.mrr?.map(({ metric }) => metric.value)).toEqual([8_400, 8_400, 6_000]);
    const trials = ["2026-02", "2026-03", "2026-04"].map((month) => ({ month, ended: 40, converted: 10, open: 0 }));
    const conversion = series(input(snapshot, ["2026-02", "2026-04"], { tenureCells, trials }), ["trial_conversion"]).trial_conversion;
    expect(conversion?.map(({ metric }) => metric.value)).toEqual([0.25, 0.25, 0.25]);
  });

  it("gives the Telco rate: 1,839 ÷ 224,528 customer-months = .8191 %", () => {
    const telco = [{ tenureMonths: 1, customers: 224_528, churned: 1_839, churnedUndated: 1_839, lastMrr: 1n, churnedMrr: 0n }];
    const { metrics } = kpis(input(snapshot, ["2026-04", "2026-04"], { tenureCells: telco }));
    expect(metrics.customer_churn_rate?.value).toBeCloseTo(0.008191, 6);
  });
});

describe("the trend", () => {
  it("marks the running month and leaves gaps with a reason", () => {
    const points = series(input(base, ["2025-12", "2026-04"], { dataDate: "2026-04-20" }), ["customer_churn_rate"]).customer_churn_rate;
    expect(points?.map(({ month, running }) => [month, running])).toEqual([["2026-01", false], ["2026-02", false], ["2026-03", false], ["2026-04", true]]);
    expect(points?.[0]?.metric).toMatchObject({ value: null, reason: "no_customers_at_start" });
  });
});
