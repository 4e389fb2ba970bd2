import { describe, expect, it } from "vitest";
import { coveredAt, lifeCurve } from "../metrics/kpis/life-curve";
import { explainOneOf } from "../metrics/explain/explain";
import { formulaFormatters } from "../metrics/formula/formatters";
import { kpis } from "../metrics/kpis/kpis";
import { prediction } from "../metrics/kpis/prediction";
import { sensitivity } from "../metrics/kpis/sensitivity";
import { LTV_METHODS } from "../metrics/settings";
import { cohortsOf } from "../metrics/test/cohorts";
import { kpiInputOf } from "../metrics/test/kpi-input";
import { cacByMonth } from "../metrics/acquisition/cac-by-month";
import { returnCurves } from "../metrics/acquisition/cohort-returns";
import { changeBetween } from "../metrics/change";
import { historyOf } from "../metrics/kpis/history";
import { addMonths } from "../metrics/period";
import { referralFunnel } from "../metrics/referral/funnel";
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
    for (const { age, margin, cumulated, interval, projected, acquired, left } of lifeCurve(input).months) {
      const [whole0, there] = [explained("life.acquired", String(age)), explained("life.left", String(age))];
      expect([whole0?.value.value, there?.value.value]).toEqual(projected ? [undefined, undefined] : [acquired, left]);
      if (!projected) expect([sumOf(there, "stillThere"), sumOf(there, "acquired")]).toEqual([left, acquired]);

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

  it("of the month that pays back the CAC, from the margins up to it", () => {
    const acquisition = [{ month: "2026-04", channel: "Ads", newCustomers: 10, newMrr: 100n }];
    for (const amount of [20_000n, 200_000n]) {
      const own = { ...input, acquisition, spend: [{ month: "2026-04", channel: "Ads", category: "media" as const, purpose: "acquisition" as const, amount }] };
      const cac = kpis(own, ["cac"]).metrics.cac;
      const covered = cac && coveredAt(lifeCurve(own), cac);
      const told = explained("life.covered", "cac", own);
      expect(told?.value.value ?? null).toBe(covered?.age ?? null);
      if (!covered) continue;
      expect(told?.rows?.rows).toHaveLength(Math.ceil(covered.age));
      expect(sumOf(told, "perCustomer")).toBeGreaterThanOrEqual(cac.value ?? NaN);
      expect(told?.value.warnings.includes("projected")).toBe(covered.projected);
    }
    expect(explained("life.covered", "cac")).toBeNull();
  });

  it("of a step of the referral funnel, as a share of the one before", () => {
    const own = { ...input, referrals: [{ month: "2026-04", invited: 10, signedUp: 5, paying: 2, rewarded: 1, rewards: 100n }] };
    const shares = referralFunnel(historyOf(own), own.range)?.steps.map(({ ofBefore }) => ofBefore);
    expect(["signed_up", "paying", "rewarded"].map((at) => explained("referral.step_share", at, own)?.value.value)).toEqual(shares?.slice(1));
    expect([explained("referral.step_share", "invited", own), explained("referral.step_share", "paying")]).toEqual([null, null]);
  });

  it("of the survival, counted and fitted", () => {
    const { observed, curve } = prediction(input, { horizon: 60 });
    for (const { time, survival, atRisk, events, lower, upper } of observed.rows) {
      const at = String(time);
      expect(explained("survival.observed", at)?.value).toMatchObject({ value: survival, n: atRisk });
      const [risk, left, low, high] = [explained("survival.at_risk", at), explained("survival.left", at), explained("survival.observed", at, input, "low"), explained("survival.observed", at, input, "high")];
      expect([risk?.value.value, sumOf(risk, "atRisk")]).toEqual([atRisk, atRisk]);
      expect([left?.value.value, sumOf(left, "left")]).toEqual([events, events]);
      expect([low?.value.value, high?.value.value]).toEqual([lower, upper]);
      // Greenwood from the rows of the end: S × exp(−1.96 √Σ).
      expect(survival * Math.exp(-1.959964 * Math.sqrt(sumOf(low, "variance")))).toBeCloseTo(lower ?? NaN, 6);
    }
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

  it("of each month of the backtest: who came, who was expected as the sum over the terms, and how far off that was", () => {
    const { backtest } = prediction(input, { horizon: 1 }).backtest;
    expect(backtest?.months).toHaveLength(backtest?.hidden ?? NaN);
    for (const { month, actual, actualMargin, predicted, predictedMargin, plain, plainMargin, band, errors } of backtest?.months ?? []) {
      const of = (id: string, kind: string, end?: "low" | "high") => explained(`backtest.${id}`, `${month}~${kind}`, input, end);
      const came = (id: string) => explained(`backtest.${id}`, month);
      expect(came("customers")).toMatchObject({ value: { value: actual }, population: "active_at_close", within: { acquiredBy: backtest?.cut }, behind: { from: month, to: month } });
      expect(came("margin")?.value.value).toBe(actualMargin);
      // What came is of no model.
      expect([of("customers", "model"), of("margin", "plain")]).toEqual([null, null]);
      const [people, margin] = [of("customers_expected", "model"), of("margin_expected", "model")];
      expect([people?.value.value, people?.value.interval]).toEqual([predicted, band]);
      expect(sumOf(people, "expected")).toBeCloseTo(predicted, 9);
      expect(sumOf(people, "atCut")).toBe(backtest?.survivors);
      expect([margin?.value.value, sumOf(margin, "expected")]).toEqual([predictedMargin, expect.closeTo(predictedMargin, 6)]);
      expect([of("customers_expected", "model", "low")?.value.value, of("customers_expected", "model", "high")?.value.value]).toEqual([band.low, band.high]);
      expect([of("customers_expected", "plain")?.value.value, of("margin_expected", "plain")?.value.value]).toEqual([plain, plainMargin]);
      const plainly = of("margin_expected", "plain");
      expect(plainly).toMatchObject({ how: "backtest.plain.margin_expected", rows: null, value: { warnings: [] } });
      expect(margin).toMatchObject({ how: null, value: { warnings: ["projected"] } });
      for (const [id, start, expected] of [["margin_expected", "margin_at_cut", plainMargin], ["customers_expected", "customers_at_cut", plain]] as const) {
        const asides = of(id, "plain")?.asides ?? [];
        const [atCut, opening, kept, further] = [start, "opening_customers", "retained_customers", "months_ahead"].map((name) => asides.find((aside) => aside.name === name)?.value ?? NaN);
        // From whole numbers, which are printed as they are.
        for (const number of [atCut, opening, kept, further]) expect(Number.isInteger(number)).toBe(true);
        expect((atCut ?? NaN) * ((kept ?? NaN) / (opening ?? NaN)) ** (further ?? NaN)).toBeCloseTo(expected, 6);
        const churn = asides.find(({ name }) => name === "constant_churn");
        expect(churn).toMatchObject({ value: backtest?.plainChurn, window: { from: addMonths(backtest?.cut ?? "", -5), to: backtest?.cut } });
      }
      for (const kind of ["model", "plain"] as const) {
        const [error, marginError] = [of("customers_error", kind), of("margin_error", kind)];
        expect([error?.value.value, marginError?.value.value]).toEqual([errors[kind].customers, errors[kind].margin]);
        expect([sumOf(error, "error"), sumOf(marginError, "error")]).toEqual([errors[kind].customers, errors[kind].margin]);
      }
    }
  });

  it("of a spend category of some months, as the sum of its rows", () => {
    const spend = (["media", "salaries", "tools", "other"] as const).flatMap((category, index) => [
      { month: "2026-03", channel: "Ads", category, purpose: "acquisition" as const, amount: BigInt(1_000 * (index + 1)) },
      { month: "2026-04", channel: "", category, purpose: "acquisition" as const, amount: BigInt(10 * (index + 1)) },
    ]);
    const own = { ...input, acquisition: [{ month: "2026-03", channel: "Ads", newCustomers: 5, newMrr: 100n }], spend };
    for (const month of ["2026-03", "2026-04"]) {
      const range = { from: month, to: month };
      const shown = cacByMonth(historyOf(own), range)[0];
      for (const category of ["media", "salaries", "tools", "other"] as const) {
        const explanation = explained("acquisition_spend.of_category", category, { ...own, range });
        expect([explanation?.value.value, sumOf(explanation, "amount")], `${category} of ${month}`).toEqual([shown?.spend[category], shown?.spend[category]]);
      }
    }
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
        for (const [of, estimate] of [["forecast.mrr", mrr], ["forecast.customers", customers]] as const) {
          const upper = explained(of, at, input, "high");
          const [deviation, z] = ["standard_deviation", "normal_quantile"].map((name) => upper?.asides.find((aside) => aside.name === name)?.value ?? NaN);
          expect(estimate + (z ?? NaN) * (deviation ?? NaN)).toBeCloseTo(upper?.value.value ?? NaN, 3);
        }
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
        const found = sensitivity(own)?.ltv;
        for (const [step, metric] of [["lower", lower], ["higher", higher]] as const) {
          const difference = found && changeBetween({ change: "percent", favourable: "up" }, metric, found)?.difference;
          expect(explained("ltv_change", `${lever}.${step}`, own)?.value.value, `${ltvMethod}: ${lever} ${step}`).toBeCloseTo(difference ?? NaN, 12);
        }
      }
    }
    const values = kpis(input, LTV_METHODS.map((method) => `ltv.${method}`)).metrics;
    for (const method of LTV_METHODS) {
      const [other, used] = [values[`ltv.${method}`], values["ltv.retention_adjusted"]];
      const difference = other && used && changeBetween({ change: "percent", favourable: "up" }, other, used)?.difference;
      const told = explained("ltv_against", method, { ...input, settings: { ...input.settings, ltvMethod: "retention_adjusted" } })?.value.value;
      if (method === "retention_adjusted" || difference == null) expect(told ?? null, method).toBeNull();
      else expect(told, method).toBeCloseTo(difference, 12);
    }
    const moved = explained("ltv.margin_over_churn", "arpa.lower", { ...input, settings: { ...input.settings, ltvMethod: "margin_over_churn" } });
    expect(moved?.inputs.filter(({ assumed }) => assumed).map(({ name }) => name)).toEqual(["arpa"]);
  });
});

it("knows nothing at a point that is none, and leaves numbers of a whole range alone", () => {
  for (const [id, at] of [["life.margin", "61"], ["life.margin", "soon"], ["survival.fitted", "x"], ["backtest.margin_error", "luck"], ["backtest.customers", "2020-01~model"], ["backtest.customers", "model"], ["backtest.customers_expected", "2026-03"], ["survival.at_risk", "999"], ["acquisition_spend.of_category", "snacks"], ["ltv_change", "arpa"], ["forecast.mrr", "2020-01"], ["forecast.mrr", "2026-06~x"], ["cohort_margin.after", "0.5"], ["ltv.predicted", "arpa"], ["mrr", "3"]] as const) {
    expect(explained(id, at), `${id} at ${at}`).toBeNull();
  }
  expect(pointRecipes("mrr", input, undefined)).toBeNull();
  expect(pointRecipes("ltv.predicted", input, undefined)).toBeNull();
  expect(pointRecipes("life.margin", input, undefined)).toEqual([]);
});
