import { describe, expect, it } from "vitest";
import { addMonths, lastDayOf, monthsBetween } from "../period";
import { cohortsOf } from "../test/cohorts";
import { backtest } from "./backtest";
import { forecast } from "./forecast";
import { fitGroup, groupSurvival } from "./group-fit";
import { predictedGroupLtv, residualMonths } from "./group-lifetime";
import { residualLifetime } from "./lifetime";
import { survivalAt, type SurvivalModel } from "./model";

const FIRST = "2023-01";

const cohorts = (model: SurvivalModel, termMonths: number, size: number, months: number) =>
  cohortsOf(model, { size, months, last: addMonths(FIRST, months - 1), termMonths });

const sbg: SurvivalModel = { kind: "sbg", alpha: 0.9, beta: 8 };
const yearly: SurvivalModel = { kind: "sbg", alpha: 1.5, beta: 6 };
const MONTHS = 36;
const dataDate = lastDayOf(addMonths(FIRST, MONTHS - 1));
const monthlyTerm = { termMonths: 1, cells: cohorts(sbg, 1, 500, MONTHS) };
const yearlyTerm = { termMonths: 12, cells: cohorts(yearly, 12, 400, MONTHS) };

describe("curves by billing period", () => {
  const fits = fitGroup([monthlyTerm, yearlyTerm], dataDate);

  it("finds each term's curve in its own periods", () => {
    expect(survivalAt(fits[0]?.used.model ?? sbg, 30)).toBeCloseTo(survivalAt(sbg, 30), 2);
    expect(survivalAt(fits[1]?.used.model ?? yearly, 2)).toBeCloseTo(survivalAt(yearly, 2), 2);
  });

  it("weighs them by customers in a mixed group", () => {
    const [monthly, annual] = [fits[0]?.customers ?? 0, fits[1]?.customers ?? 0];
    const expected = (monthly * survivalAt(sbg, 13) + annual * survivalAt(yearly, 1)) / (monthly + annual);
    expect(groupSurvival(fits, 13, "customers")).toBeCloseTo(expected, 2);
    expect(groupSurvival([], 13, "mrr")).toBe(0);
  });

  it("tabulates the residual months by age: later ones are worth more, since those who stay are loyal", () => {
    const [fit] = fits;
    const table = fit ? residualMonths(fit, 0.0064, 24) : [];
    expect(table[0]).toBeCloseTo(residualLifetime(sbg, 0.0064, 1) ?? NaN, 0);
    expect(table[23] ?? 0).toBeGreaterThan(table[0] ?? Infinity);
    const annual = fits[1] ? residualMonths(fits[1], 0.0064, 24) : [];
    expect(annual[11]).toBe(annual[0]);
    expect(annual[12]).not.toBe(annual[11]);
  });

  it("predicts LTV with an interval from the information matrix", () => {
    const value = predictedGroupLtv(fits, { margin: 800, arpaError: 0, monthlyDiscount: 0.0064, customers: 1_000 });
    expect(value.interval?.low).toBeLessThan(value.value ?? 0);
    expect(value.interval?.high).toBeGreaterThan(value.value ?? Infinity);
    expect((value.interval?.high ?? 0) / (value.interval?.low ?? 1)).toBeLessThan(1.2); // 32,000 customers leave little doubt
    expect(predictedGroupLtv([], { margin: 800, arpaError: 0, monthlyDiscount: 0.0064, customers: 0 }).reason).toBe("no_customers");
  });
});

describe("the backtest", () => {
  it("shows that a curve of mixed customers beats a constant churn", () => {
    const { backtest: held } = backtest([monthlyTerm], dataDate);
    expect(held).toMatchObject({ hidden: 12, cut: addMonths(FIRST, MONTHS - 13) });
    expect(held?.model.customers).toBeLessThan(0.01);
    expect(held?.plain.customers).toBeGreaterThan(3 * (held?.model.customers ?? 1));
    expect(held?.months.map(({ month }) => monthsBetween(held.cut, month))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it("draws what was, what was predicted with its band, and the plain curve, of customers and of their margin", () => {
    const found = backtest([monthlyTerm], dataDate).backtest;
    expect(found?.inside).toBe(found?.months.filter(({ actual, band }) => band.low <= actual && actual <= band.high).length);
    const months = backtest([monthlyTerm], dataDate).backtest?.months ?? [];
    for (const { actual, predicted, band, actualMargin, predictedMargin, plainMargin } of months) {
      expect(band.low < predicted && predicted < band.high).toBe(true);
      expect(band.low < actual && actual < band.high).toBe(true);
      expect(actualMargin).toBe(800 * actual);
      expect(Math.abs(predictedMargin / actualMargin - 1)).toBeLessThan(Math.abs(plainMargin / actualMargin - 1));
    }
  });

  it("holds it against all who were acquired by the cut, also who had left and came back", () => {
    const held = backtest([monthlyTerm], dataDate).backtest;
    const [cut, last] = [held?.cut ?? "", held?.months.at(-1)];
    const returned = monthlyTerm.cells.map((cell) => (cell.month === last?.month && cell.cohortMonth === cut ? { ...cell, closingCustomers: cell.closingCustomers + 7 } : cell));
    const again = backtest([{ ...monthlyTerm, cells: returned }], dataDate).backtest;
    expect(again?.months.at(-1)).toMatchObject({ actual: (last?.actual ?? NaN) + 7, predicted: last?.predicted, plain: last?.plain });
    expect(again?.recent).toEqual(held?.recent);
    expect(1 - (held?.recent.retained ?? NaN) / (held?.recent.opening ?? NaN)).toBe(held?.plainChurn);
  });

  it("hides six months of a shorter history, and none of a short one", () => {
    const of = (months: number) => backtest([{ termMonths: 1, cells: cohorts(sbg, 1, 500, months) }], lastDayOf(addMonths(FIRST, months - 1)));
    expect(of(20).backtest?.hidden).toBe(6);
    expect(of(17)).toEqual({ backtest: null, reason: "no_data" });
  });

  it("cannot judge months whose leavers are only known to have left by now", () => {
    const last = addMonths(FIRST, MONTHS - 1);
    const snapshot = monthlyTerm.cells.map((cell) => (cell.month === last ? { ...cell, churnedUndated: 1 } : cell));
    expect(backtest([{ termMonths: 1, cells: snapshot }], dataDate)).toEqual({ backtest: null, reason: "churn_dates_unknown" });
  });

  it("says when too few are left to tell", () => {
    expect(backtest([{ termMonths: 1, cells: cohorts(sbg, 1, 1, MONTHS) }], dataDate)).toMatchObject({ reason: "sample_too_small" });
  });
});

describe("the forecast", () => {
  const fits = fitGroup([monthlyTerm], dataDate);

  it("carries on those who are here and the median intake", () => {
    const { newCustomersPerMonth, months } = forecast(fits, dataDate, 12);
    expect(newCustomersPerMonth).toBe(500);
    // After a month: each cohort kept at S(a + 1)/S(a), and 500 new ones who cannot leave before their first renewal.
    let expected = 500;
    for (let age = 0; age < MONTHS; age += 1) expected += Math.round(500 * survivalAt(sbg, age)) * (survivalAt(sbg, age + 1) / survivalAt(sbg, age));
    expect((months[0]?.customers ?? 0) / expected).toBeCloseTo(1, 3);
    expect((months[0]?.mrr ?? 0) / (months[0]?.customers ?? 1)).toBeCloseTo(1_000, 6);
    expect(months).toHaveLength(12);
    for (const { customers, band } of months) expect(band.low <= customers && customers <= band.high).toBe(true);
  });

  it("takes another intake when one is named", () => {
    expect(forecast(fits, dataDate, 3, 0).months[2]?.customers).toBeLessThan(forecast(fits, dataDate, 3).months[2]?.customers ?? 0);
  });

  it("of nobody is nobody", () => {
    expect(forecast([], dataDate, 2).months.map(({ customers }) => customers)).toEqual([0, 0]);
  });
});
