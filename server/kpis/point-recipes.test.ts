import { describe, expect, it } from "vitest";
import { lifeCurve } from "../metrics/kpis/life-curve";
import { explainOneOf } from "../metrics/explain/explain";
import { formulaFormatters } from "../metrics/formula/formatters";
import { prediction } from "../metrics/kpis/prediction";
import { sensitivity } from "../metrics/kpis/sensitivity";
import { LTV_METHODS } from "../metrics/settings";
import { cohortsOf } from "../metrics/test/cohorts";
import { kpiInputOf } from "../metrics/test/kpi-input";
import { returnCurves } from "../metrics/acquisition/cohort-returns";
import { historyOf } from "../metrics/kpis/history";
import { pointRecipes } from "./point-recipes";

const input = kpiInputOf([], { cells: cohortsOf({ kind: "sbg", alpha: 0.9, beta: 8 }, { size: 300, months: 24, last: "2026-04" }) });
const formatters = formulaFormatters("en", "EUR");
const explained = (id: string, at: string, of = input, end?: "low" | "high") => explainOneOf(pointRecipes(id, of, at) ?? [], { id, end }, of.settings, "en", formatters);
const sumOf = (explanation: ReturnType<typeof explained>, column: string) => {
  const at = explanation?.rows?.columns.findIndex(({ name }) => name === column) ?? -1;
  return explanation?.rows?.rows.reduce((total, row) => total + Number(row[at]), 0) ?? NaN;
};

describe("a number at a point explains itself as the table has it", () => {
  it("of the life table, as the sum of its rows; what is projected names its curves", () => {
    for (const { age, margin, cumulated, interval, projected } of lifeCurve(input).months) {
      const [month, whole] = [explained("life.margin", String(age)), explained("life.cumulated", String(age))];
      expect(month?.value.value).toBeCloseTo(margin, 6);
      expect(whole?.value).toMatchObject({ value: cumulated, interval });
      expect(sumOf(whole, "perCustomer")).toBeCloseTo(cumulated, 6);
      expect(month?.withNumbers === null).toBe(projected);
      expect(whole?.value.warnings.includes("projected")).toBe(projected);
      expect((whole?.curves?.rows.length ?? 0) > 0).toBe(projected);
      expect(explained("life.cumulated", String(age), input, "low")?.value.value).toBe(interval?.low);
    }
  });

  it("of the survival, counted and fitted", () => {
    const { observed, curve } = prediction(input, { horizon: 60 });
    for (const { time, survival, atRisk } of observed.rows) expect(explained("survival.observed", String(time))?.value).toMatchObject({ value: survival, n: atRisk });
    for (const { age, customers } of curve) expect(explained("survival.fitted", String(age))?.value.value).toBe(customers);
  });

  it("of the backtest, as the mean of its rows, with the other beside it", () => {
    const { backtest } = prediction(input, { horizon: 1 }).backtest;
    const error = explained("backtest.customers_error", "model");
    expect(error?.value.value).toBe(backtest?.model.customers);
    expect(sumOf(error, "error") / (backtest?.hidden ?? NaN)).toBeCloseTo(backtest?.model.customers ?? NaN, 9);
    expect(error?.asides).toMatchObject([{ value: backtest?.plain.customers, at: "plain" }, { value: backtest?.hidden }]);
    expect(explained("backtest.margin_error", "plain")?.value.value).toBe(backtest?.plain.margin);
  });

  it("of the forecast, from who is here and who is to come, with the reader's intake", () => {
    for (const newCustomers of [undefined, 40]) {
      for (const { month, mrr, customers, band } of prediction(input, { horizon: 1, newCustomers }).forecast?.months ?? []) {
        const at = newCustomers === undefined ? month : `${month}~${newCustomers}`;
        const [money, people] = [explained("forecast.mrr", at), explained("forecast.customers", at)];
        expect(money?.value.value).toBe(mrr);
        expect(people?.value).toMatchObject({ value: customers, interval: band });
        expect(sumOf(money, "mrr")).toBeCloseTo(mrr, 3);
        expect(sumOf(people, "customers")).toBeCloseTo(customers, 6);
      }
    }
  });

  it("of a quarter's customers, observed and projected", () => {
    for (const { cohorts, points } of returnCurves(historyOf(input), 24)) {
      for (const { age, cumulated, projected } of points) {
        const after = explained("cohort_margin.after", String(age), { ...input, range: cohorts });
        expect(after?.value.value).toBeCloseTo(cumulated, 6);
        expect(after?.value.warnings.includes("projected")).toBe(projected);
      }
    }
  });

  it("of an LTV with one factor moved, in the formula of the method in use", () => {
    for (const ltvMethod of LTV_METHODS) {
      const own = { ...input, settings: { ...input.settings, ltvMethod } };
      for (const { lever, lower, higher } of sensitivity(own)?.levers ?? []) {
        expect(explained(`ltv.${ltvMethod}`, `${lever}.lower`, own)?.value, `${ltvMethod}: ${lever}`).toEqual(lower);
        expect(explained(`ltv.${ltvMethod}`, `${lever}.higher`, own)?.value, `${ltvMethod}: ${lever}`).toEqual(higher);
      }
    }
    const moved = explained("ltv.margin_over_churn", "arpa.lower", { ...input, settings: { ...input.settings, ltvMethod: "margin_over_churn" } });
    expect(moved?.inputs.filter(({ assumed }) => assumed).map(({ name }) => name)).toEqual(["arpa"]);
  });
});

it("knows nothing at a point that is none, and leaves numbers of a whole range alone", () => {
  for (const [id, at] of [["life.margin", "61"], ["life.margin", "soon"], ["survival.fitted", "x"], ["backtest.margin_error", "luck"], ["forecast.mrr", "2020-01"], ["forecast.mrr", "2026-06~x"], ["cohort_margin.after", "0.5"], ["ltv.predicted", "arpa"], ["mrr", "3"]] as const) {
    expect(explained(id, at), `${id} at ${at}`).toBeNull();
  }
  expect(pointRecipes("mrr", input, undefined)).toBeNull();
  expect(pointRecipes("ltv.predicted", input, undefined)).toBeNull();
  expect(pointRecipes("life.margin", input, undefined)).toEqual([]);
});
