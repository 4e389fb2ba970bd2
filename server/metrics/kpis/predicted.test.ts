import { describe, expect, it } from "vitest";
import { jeffreys } from "../interval/proportion";
import { monthlyDiscount } from "../settings";
import { discountedLifetime } from "../survival/lifetime";
import type { SurvivalModel } from "../survival/model";
import { cohortsOf } from "../test/cohorts";
import { many, kpiInputOf } from "../test/kpi-input";
import { kpis } from "./kpis";
import type { KpiInput } from "./types";

const ID = "ltv.predicted";
const model: SurvivalModel = { kind: "sbg", alpha: 1.4, beta: 12 };
const yearlyModel: SurvivalModel = { kind: "sbg", alpha: 1.5, beta: 6 };
const monthly = cohortsOf(model, { size: 400, months: 24, last: "2026-04" });
const yearly = cohortsOf(yearlyModel, { size: 100, months: 36, last: "2026-04", termMonths: 12 });
const predicted = (more: Partial<KpiInput>) => kpis(kpiInputOf([], more), [ID]).metrics[ID];
const d = monthlyDiscount(0.08);

describe("predicted LTV", () => {
  it("is margin × the discounted lifetime of the curve that made the customers: 8.00 × DEL", () => {
    const value = predicted({ cells: monthly });
    expect((value?.value ?? NaN) / (800 * (discountedLifetime(model, d) ?? NaN))).toBeCloseTo(1, 1);
    expect(value?.interval?.low).toBeLessThan(value?.value ?? NaN);
    expect(value?.interval?.high).toBeGreaterThan(value?.value ?? NaN);
    expect(value?.warnings).toEqual([]);
  });

  it("adds the terms' curves by their MRR, each in its own periods", () => {
    const terms = [{ termMonths: 1, cells: monthly }, { termMonths: 12, cells: yearly }];
    const [short, long, both] = [predicted({ cells: monthly }), predicted({ cells: yearly, terms: terms.slice(1) }), predicted({ cells: [...monthly, ...yearly], terms })];
    const mrr = (cells: typeof monthly) => cells.filter(({ month }) => month === "2026-04").reduce((total, { closingMrr }) => total + Number(closingMrr), 0);
    const weight = mrr(monthly) / (mrr(monthly) + mrr(yearly));
    expect(both?.value).toBeCloseTo(weight * (short?.value ?? NaN) + (1 - weight) * (long?.value ?? NaN), 6);
  });

  it("takes whoever is in no longer term to pay monthly", () => {
    const cells = [...monthly, ...yearly];
    const long = { termMonths: 12, cells: yearly };
    expect(predicted({ cells, terms: [long] })).toEqual(predicted({ cells, terms: [long, { termMonths: 1, cells: monthly }] }));
  });

  it("knows no more than its range's end", () => {
    const range = { from: "2025-10", to: "2025-10" };
    expect(predicted({ cells: monthly, range })).toEqual(predicted({ cells: monthly.filter(({ month }) => month <= "2025-10"), range, dataDate: "2025-10-31" }));
  });

  it("says why there is none: nobody has reached a renewal, too few have, no month is complete, nobody is here", () => {
    const start = many(50, { from: "2026-02", mrr: [1000, 1000, 1000] });
    const term = kpiInputOf(start).cells;
    expect(predicted({ cells: term, terms: [{ termMonths: 12, cells: term }] })?.reason).toBe("no_renewals_yet");
    expect(predicted({ cells: kpiInputOf(start.slice(0, 12)).cells })?.reason).toBe("sample_too_small");
    expect(predicted({ cells: kpiInputOf(many(50, { from: "2026-04", mrr: [1000] })).cells, dataDate: "2026-04-12" })?.reason).toBe("no_complete_month");
    expect(predicted({})?.reason).toBe("no_customers");
  });

  it("has a finite lower end where nobody has left: the most churn that so many months without a departure allow", () => {
    const loyal = predicted({ cells: kpiInputOf(many(40, { from: "2025-10", mrr: [1000, 1000, 1000, 1000, 1000, 1000, 1000], margin: 0.8 })).cells });
    expect(loyal?.warnings).toEqual(expect.arrayContaining(["geometric_fallback", "few_events"]));
    expect(loyal?.interval?.high).toBe(loyal?.value);
    // 240 months lived, nobody left: up to 0.8 % a month by Jeffreys (80 %), 8.00 × 1 ÷ (1 − (1 − c) ÷ (1 + d)).
    const { high: churn } = jeffreys(0, 240, 0.8);
    expect(loyal?.interval?.low).toBeCloseTo(800 / (1 - (1 - churn) / (1 + d)), 6);
  });

  it("leaves out a small term without a curve, and tells a short history and customers all alike", () => {
    const few = kpiInputOf(many(5, { from: "2026-02", mrr: [1000, 1000, 1000] })).cells;
    const terms = [{ termMonths: 1, cells: monthly }, { termMonths: 12, cells: few }];
    expect(predicted({ cells: [...monthly, ...few], terms })?.warnings).toEqual(["short_history"]);
    const young = predicted({ cells: kpiInputOf([...many(90, { from: "2026-02", mrr: [1000, 1000, 1000] }), ...many(10, { from: "2026-02", mrr: [1000, 0, 0] })]).cells });
    expect(young?.warnings).toEqual(expect.arrayContaining(["short_history"]));
  });
});
