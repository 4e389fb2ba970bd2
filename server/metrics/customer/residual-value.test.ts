import { describe, expect, it } from "vitest";
import { historyOf } from "../kpis/history";
import { DEFAULT_SETTINGS } from "../settings";
import type { SurvivalModel } from "../survival/model";
import { cohortsOf } from "../test/cohorts";
import { kpiInputOf, many } from "../test/kpi-input";
import { residualTerms, residualValue, type Standing } from "./residual-value";

/** Fader & Hardie's customers at 10 % a year, who renew yearly: DERL of the 1st … 5th renewal 3.31 3.45 3.59 3.72 3.84. */
const model: SurvivalModel = { kind: "sbg", alpha: 3.8, beta: 15.2 };
const cells = cohortsOf(model, { size: 100_000, months: 96, last: "2026-04", termMonths: 12 });
const settings = { ...DEFAULT_SETTINGS, annualDiscountRate: 0.1 };
const yearly = historyOf(kpiInputOf([], { cells, terms: [{ termMonths: 12, cells }], settings }));
/** What twelve months are worth at the start of their year. */
const YEAR = Array.from({ length: 12 }, (_, month) => 1.1 ** (-month / 12)).reduce((total, worth) => total + worth, 0);

const standing = (more: Partial<Standing> = {}): Standing => ({ mrr: 10_000n, margin: 8_000n, termMonths: 12, cohortMonth: "2026-04", ...more });

describe("predicted residual value", () => {
  it.each([["2026-04", 3.31], ["2025-04", 3.45], ["2024-04", 3.59], ["2023-04", 3.72], ["2022-04", 3.84]])(
    "of 100.00 a month at 80 %% whose term began in %s is 80.00 × 12 discounted months × DERL %f",
    (cohortMonth, derl) => {
      const { recipe } = residualValue(yearly, standing({ cohortMonth }));
      expect((recipe.answer.value ?? NaN) / (8_000 * YEAR)).toBeCloseTo(derl, 2);
      expect(recipe.answer.warnings).toEqual([]);
    },
  );

  it("counts age in billing periods: eleven months into a term nothing has come up for renewal", () => {
    const at = (cohortMonth: string) => residualValue(yearly, standing({ cohortMonth })).recipe.answer.value;
    expect(at("2025-05")).toBe(at("2026-04"));
    expect(residualValue(yearly, standing({ cohortMonth: "2025-05" })).age).toBe(11);
  });

  it("has the 80 % interval of what is expected of its like, around it", () => {
    const { value, interval, n } = residualValue(yearly, standing()).recipe.answer;
    expect(interval).toMatchObject({ level: 0.8 });
    expect(interval?.low).toBeLessThan(value ?? NaN);
    expect(interval?.high).toBeGreaterThan(value ?? NaN);
    expect(n).toBeGreaterThan(30);
  });

  it("is no more than the cap, which the interval keeps as its upper end", () => {
    const short = historyOf(kpiInputOf([], { cells, terms: [{ termMonths: 12, cells }], settings: { ...settings, ltvCapMonths: 24 } }));
    const { answer } = residualValue(short, standing()).recipe;
    expect(answer).toMatchObject({ value: 8_000 * 24, warnings: ["capped_at_60_months"] });
    expect(answer.interval?.high).toBe(8_000 * 24);
    expect(answer.uncapped).toBe(residualValue(yearly, standing()).recipe.answer.value);
  });

  it("reads the table that lists go by", () => {
    const [term] = residualTerms(yearly);
    expect(term).toMatchObject({ termMonths: 12, reason: null });
    expect(term?.months).toHaveLength(96);
    const { recipe, age } = residualValue(yearly, standing({ cohortMonth: "2023-04" }));
    expect(recipe.answer.value).toBe(10_000 * 0.8 * (term?.months[age ?? -1] ?? NaN));
  });

  it("is not told of who does not pay any more, nor where the term has no curve", () => {
    expect(residualValue(yearly, null).recipe.answer).toMatchObject({ value: null, reason: "no_longer_paying" });
    expect(residualValue(yearly, standing({ mrr: 0n, margin: 0n })).recipe.answer).toMatchObject({ value: null, reason: "no_longer_paying" });
    expect(residualValue(yearly, standing({ termMonths: 1 })).recipe.answer).toMatchObject({ value: null, reason: "no_renewals_yet" });
    const few = historyOf(kpiInputOf(many(10, { from: "2026-01", mrr: [1000, 1000, 1000, 1000] })));
    expect(residualValue(few, standing({ termMonths: 1 })).recipe.answer).toMatchObject({ value: null, reason: "sample_too_small" });
    expect(residualTerms(few)).toMatchObject([{ termMonths: 1, reason: "sample_too_small", months: [] }]);
  });

  it("has no interval where nobody has left yet", () => {
    const loyal = historyOf(kpiInputOf(many(100, { from: "2026-01", mrr: [1000, 1000, 1000, 1000] })));
    const { answer } = residualValue(loyal, standing({ termMonths: 1, cohortMonth: "2026-01" })).recipe;
    expect(answer.value).toBe(8_000 * 60);
    expect(answer.interval).toBeUndefined();
  });
});
