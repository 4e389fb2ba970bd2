import { describe, expect, it } from "vitest";
import { explain } from "../explain/explain";
import type { Explanation } from "../explain/types";
import { formulaFormatters } from "../formula/formatters";
import { projectMargins } from "../survival/project-margins";
import type { SurvivalModel } from "../survival/model";
import { cohortsOf } from "../test/cohorts";
import { answer, unanswered } from "../value";
import { kpiInputOf, many } from "../test/kpi-input";
import { fitsAt } from "./fits";
import { historyOf } from "./history";
import { kpis } from "./kpis";
import { coveredAt, lifeCurve, observedLife } from "./life-curve";

const model: SurvivalModel = { kind: "sbg", alpha: 0.9, beta: 8 };
const input = kpiInputOf([], { cells: cohortsOf(model, { size: 300, months: 24, last: "2026-04" }) });

describe("the curve of a life", () => {
  const curve = lifeCurve(input);

  it("is observed as far as customers are left, then carried on to the cap", () => {
    expect(curve.reason).toBeNull();
    expect(curve.months).toHaveLength(60);
    expect(curve.months.filter(({ projected }) => !projected)).toEqual(observedLife(input));
    expect(observedLife(input)).toHaveLength(24);
  });

  it("ends its observed part on the observed LTV, with the same interval", () => {
    const { metrics } = kpis(input, ["ltv.observed"]);
    const last = observedLife(input).at(-1);
    expect(last?.cumulated).toBeCloseTo(metrics["ltv.observed"]?.value ?? NaN, 6);
    expect(last?.interval?.low).toBeCloseTo(metrics["ltv.observed"]?.interval?.low ?? NaN, 6);
  });

  it("explains the observed LTV by its months, and its ends by their errors", () => {
    const explained = (end?: "low" | "high") => explain(input, "ltv.observed", "en", formulaFormatters("en", "EUR"), end);
    const sumOf = ({ rows }: Pick<Explanation, "rows">, column: string) => rows?.rows.reduce((total, row) => total + Number(row[rows.columns.findIndex(({ name }) => name === column)]), 0) ?? NaN;
    const whole = explained();
    const value = whole?.value.value ?? NaN;
    expect(sumOf(whole ?? { rows: null }, "perCustomer")).toBeCloseTo(value, 6);
    expect(whole?.rows?.rows.map(([age, margin, acquired]) => [age, Number(margin) / Number(acquired)])).toEqual(observedLife(input).map(({ age, margin }) => [age, expect.closeTo(margin, 2)]));
    for (const [end, sign] of [["low", -1], ["high", 1]] as const) {
      const told = explained(end);
      const s = told?.asides.find(({ name }) => name === "standard_error_of_log")?.value ?? NaN;
      expect(sumOf(told ?? { rows: null }, "standardError") / value).toBeCloseTo(s, 9);
      expect(value * Math.exp(sign * 1.2815515655446 * s)).toBeCloseTo(told?.value.value ?? NaN, 6);
    }
  });

  it("goes on as the last month seen, falling as the survival curve does", () => {
    const margins = observedLife(input).map(({ margin }) => margin);
    const expected = projectMargins(margins, fitsAt(historyOf(input), "2026-04"), 60);
    expect(curve.months.map(({ margin }) => margin)).toEqual(expected);
    expect(curve.months.at(-1)?.cumulated).toBeCloseTo(expected.reduce((total, margin) => total + margin, 0), 6);
  });

  it("is the less sure the farther it looks, with no step where the projection begins", () => {
    const width = ({ interval, cumulated }: (typeof curve.months)[number]) => Math.log((interval?.high ?? NaN) / cumulated);
    const errors = curve.months.map((month) => width(month) * month.cumulated);
    for (const [index, error] of errors.entries()) expect(error).toBeGreaterThanOrEqual(errors[index - 1] ?? 0);
    const [before, after] = [errors[23] ?? NaN, errors[24] ?? NaN];
    expect(after / before).toBeLessThan(1.2);
  });

  it("knows nothing beyond the range's end", () => {
    expect(lifeCurve({ ...input, range: { from: "2025-01", to: "2025-03" } })).toMatchObject({ until: "2025-03" });
    expect(observedLife({ ...input, range: { from: "2025-01", to: "2025-03" } })).toHaveLength(11);
  });

  it("has paid back a cost in the month in which it passes it, by the share of that month", () => {
    const [first, second] = curve.months.map(({ margin }) => margin);
    const coveredBy = (cost: number) => coveredAt(curve, answer("money", cost));
    expect(coveredBy((first ?? 0) + 0.25 * (second ?? 0))).toEqual({ age: expect.closeTo(1.25, 6), projected: false });
    expect([coveredBy(1e9), coveredBy(0), coveredAt(curve, unanswered("money", "no_spend"))]).toEqual([null, null, null]);
  });

  it("says why it is not carried on", () => {
    expect(lifeCurve(kpiInputOf(many(12, { from: "2026-01", mrr: [100, 100, 100, 100] })))).toEqual({ until: "2026-04", months: [], reason: "sample_too_small" });
  });
});
