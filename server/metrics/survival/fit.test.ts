import fc from "fast-check";
import { hazardsOf, withChurn } from "./model";
import { describe, expect, it } from "vitest";
import { generator } from "../test/random";
import { chooseFit, fitBdw, fitGeometric, fitSbg, logLikelihood } from "./fit";
import { discountedLifetime, residualLifetime } from "./lifetime";
import { survivalAt, survivalCurve, type SurvivalModel } from "./model";
import { renewals, type RiskRow } from "./risk-table";

/** Fader & Hardie, "How to Project Customer Retention" (2007): customers of the "High End" segment by year. */
const highEnd = renewals([1000, 869, 743, 653, 593, 551, 517, 491]);

describe("sBG, held to the published fit", () => {
  const { model, logLikelihood: value, aic, converged } = fitSbg(highEnd);

  it("finds α .668, β 3.806 and the log-likelihood −1611.158", () => {
    // The paper's page 82 prints α as .688: a misprint, the table of page 80 and the likelihood say .668.
    expect(converged).toBe(true);
    expect(model).toMatchObject({ kind: "sbg", alpha: expect.closeTo(0.668, 3), beta: expect.closeTo(3.806, 3) });
    expect(value).toBeCloseTo(-1611.158, 3);
    expect(aic).toBeCloseTo(3226.3, 1);
  });

  it("predicts years 8 to 12: .460 .436 .414 .395 .378 (they were .468 .445 .427 .409 .394)", () => {
    expect(survivalCurve(model, 12).slice(8).map((share) => Number(share.toFixed(3)))).toEqual([0.46, 0.436, 0.414, 0.395, 0.378]);
  });
});

describe("BdW on the same renewals", () => {
  it("finds .2143, 1.4266, 1.7236 and wins by AIC, 3216.6 against 3226.3", () => {
    const bdw = fitBdw(highEnd);
    expect(bdw.model).toMatchObject({ kind: "bdw", gamma: expect.closeTo(0.2143, 4), delta: expect.closeTo(1.4266, 4), c: expect.closeTo(1.7236, 4) });
    expect(bdw.aic).toBeCloseTo(3216.6, 1);
    expect(chooseFit(highEnd).used.model.kind).toBe("bdw");
  });

  it("is sBG at c = 1", () => {
    const sbg: SurvivalModel = { kind: "sbg", alpha: 0.7, beta: 2.5 };
    const bdw: SurvivalModel = { kind: "bdw", gamma: 0.7, delta: 2.5, c: 1 };
    for (const t of [0, 1, 5, 40]) expect(survivalAt(bdw, t)).toBeCloseTo(survivalAt(sbg, t), 12);
    expect(logLikelihood(bdw, highEnd)).toBeCloseTo(logLikelihood(sbg, highEnd), 8);
  });
});

describe("DEL and DERL, held to the published values", () => {
  const model: SurvivalModel = { kind: "sbg", alpha: 3.8, beta: 15.2 };

  it("DERL at 10 %, α 3.80, β 15.20: 3.31 3.45 3.59 3.72 3.84", () => {
    expect([1, 2, 3, 4, 5].map((n) => Number(residualLifetime(model, 0.1, n)?.toFixed(2)))).toEqual([3.31, 3.45, 3.59, 3.72, 3.84]);
  });

  it("DEL is one payment and the discounted residual after it", () => {
    expect(discountedLifetime(model, 0.1)).toBeCloseTo(1 + (residualLifetime(model, 0.1, 1) ?? NaN) / 1.1, 9);
  });

  it("undiscounted, is (α + β − 1) ÷ (α − 1), and without end for α ≤ 1", () => {
    expect(discountedLifetime(model, 0)).toBeCloseTo((3.8 + 15.2 - 1) / (3.8 - 1), 6);
    expect(discountedLifetime({ kind: "sbg", alpha: 0.668, beta: 3.806 }, 0)).toBeNull();
    expect(discountedLifetime({ kind: "sbg", alpha: 0.668, beta: 3.806 }, 0, 60)).toBeLessThan(60);
    expect(discountedLifetime({ kind: "sbg", alpha: 0.668, beta: 3.806 }, 0.0064)).toBeGreaterThan(0);
  });

  it("agrees with the plain sum where that ends, also beyond a thousand terms", () => {
    const monthly: SurvivalModel = { kind: "bdw", gamma: 0.6, delta: 3, c: 0.9 };
    let plain = 0;
    for (let t = 0; t < 20_000; t += 1) plain += survivalAt(monthly, t) / 1.003 ** t;
    expect(discountedLifetime(monthly, 0.003)).toBeCloseTo(plain, 7);
    expect(discountedLifetime(monthly, 0.003, 1_500)).toBeCloseTo(partial(monthly, 0.003, 1_500), 7);
  });

  it("geometric, is (1 + d) ÷ (c + d)", () => {
    expect(discountedLifetime({ kind: "geometric", churn: 0.04 }, 0.01)).toBeCloseTo(1.01 / 0.05, 9);
    expect(discountedLifetime({ kind: "geometric", churn: 0 }, 0)).toBeNull();
    expect(residualLifetime({ kind: "geometric", churn: 1 }, 0.1, 2)).toBe(0);
  });
});

describe("a fit", () => {
  it.each([
    ["loyal and restless mixed", 0.7, 2.8, 12],
    ["almost alike", 4, 40, 18],
  ])("recovers the parameters of simulated cohorts: %s", (_says, alpha, beta, periods) => {
    const table = simulated({ kind: "sbg", alpha, beta }, 40_000, periods);
    const { model } = fitSbg(table);
    expect(survivalAt(model, 3 * periods)).toBeCloseTo(survivalAt({ kind: "sbg", alpha, beta }, 3 * periods), 1);
    expect(model.kind === "sbg" && model.alpha / (model.alpha + model.beta)).toBeCloseTo(alpha / (alpha + beta), 2);
  });

  it("recovers duration dependence", () => {
    const truth: SurvivalModel = { kind: "bdw", gamma: 1.2, delta: 9, c: 1.5 };
    const { model } = fitBdw(simulated(truth, 60_000, 15));
    expect(model.kind === "bdw" && model.c).toBeCloseTo(1.5, 0);
    expect(survivalAt(model, 24)).toBeCloseTo(survivalAt(truth, 24), 2);
  });

  it("finds customers who are alike but leave less with age: a Weibull curve, with no end to α and β", () => {
    const alive = Array.from({ length: 25 }, (_, t) => Math.round(100_000 * Math.exp(-0.05 * t ** 0.5)));
    const { model, converged, covariance } = fitBdw(renewals(alive));
    expect(converged).toBe(true);
    expect(model.kind === "bdw" && model.c).toBeCloseTo(0.5, 1);
    expect(survivalAt(model, 36)).toBeCloseTo(Math.exp(-0.05 * 6), 3);
    expect(covariance).not.toBeNull();
  });

  it("reports the geometric curve where customers are alike, and not a failure", () => {
    const table = [1, 2, 3, 4, 5].map((time) => ({ time, atRisk: 1000, events: 50 }));
    expect(fitSbg(table)).toMatchObject({ model: { kind: "geometric", churn: 0.05 }, fallback: "sbg", converged: true });
    expect(fitSbg(table).logLikelihood).toBeCloseTo(fitGeometric(table).logLikelihood, 9);
  });

  it("draws no steep shape through a few points: all churn at one age is no model of the ages to come", () => {
    const one = [{ time: 1, atRisk: 120, events: 0 }, { time: 2, atRisk: 100, events: 10 }, { time: 3, atRisk: 90, events: 0 }];
    expect(chooseFit(one).used.model.kind).toBe("geometric");
    const longer = [...one, { time: 4, atRisk: 80, events: 0 }, { time: 5, atRisk: 70, events: 0 }];
    expect(fitBdw(longer)).toMatchObject({ converged: false, fallback: "bdw" });
    expect(discountedLifetime(chooseFit(longer).used.model, 0.0064)).toBeGreaterThan(0);
  });

  it("is a curve that only falls, with a lifetime, whatever the renewals were", () => {
    const table = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 9 });
    fc.assert(
      fc.property(table, (rows) => {
        const { model } = chooseFit(rows.map(([atRisk, share], index) => ({ time: index + 1, atRisk, events: Math.round(atRisk * share) }))).used;
        const curve = survivalCurve(model, 30);
        for (const [t, survival] of curve.entries()) expect(survival >= 0 && survival <= (curve[t - 1] ?? 1)).toBe(true);
        for (const months of [discountedLifetime(model, 0.0064), residualLifetime(model, 0.0064, 1), residualLifetime(model, 0.0064, 25)]) expect(Number.isFinite(months)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("answers when nobody left, when everybody did, and when there is nothing", () => {
    expect(fitSbg([{ time: 1, atRisk: 50, events: 0 }]).model).toEqual({ kind: "geometric", churn: 0 });
    expect(fitSbg([{ time: 1, atRisk: 50, events: 50 }]).model).toEqual({ kind: "geometric", churn: 1 });
    expect(fitSbg([])).toMatchObject({ model: { kind: "geometric", churn: 0 }, converged: false });
  });
});

function partial(model: SurvivalModel, discount: number, terms: number): number {
  let total = 0;
  for (let t = 0; t < terms; t += 1) total += survivalAt(model, t) / (1 + discount) ** t;
  return total;
}

/** Renewals of customers drawn from a model by inverting its curve. */
function simulated(model: SurvivalModel, customers: number, periods: number): RiskRow[] {
  const random = generator(11);
  const curve = survivalCurve(model, periods);
  const alive = curve.map(() => 0);
  for (let index = 0; index < customers; index += 1) {
    const draw = random();
    for (const [t, survival] of curve.entries()) if (draw < survival) alive[t] = (alive[t] ?? 0) + 1;
  }
  return renewals(alive);
}

describe("ten per cent more churn", () => {
  it.each([
    { kind: "sbg", alpha: 0.668, beta: 3.806 },
    { kind: "geometric", churn: 0.04 },
  ] as const)("is ten per cent more at every age of $kind", (model) => {
    const [as, more] = [hazardsOf(model), hazardsOf(withChurn(model, 1.1))];
    for (const age of [1, 2, 5, 12, 60]) expect(more(age)).toBeCloseTo(1.1 * as(age), 9);
  });

  it("is nearly so of BdW, and never more than all", () => {
    const model = { kind: "bdw", gamma: 0.2143, delta: 1.4266, c: 1.7236 } as const;
    const [as, more] = [hazardsOf(model), hazardsOf(withChurn(model, 1.1))];
    for (const age of [1, 2, 5, 12]) expect(more(age) / as(age)).toBeCloseTo(1.1, 1);
    expect(hazardsOf(withChurn({ kind: "sbg", alpha: 20, beta: 1 }, 1.1))(1)).toBeLessThanOrEqual(1);
  });
});
