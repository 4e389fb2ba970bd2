import { describe, expect, it } from "vitest";
import { fitSbg } from "../survival/fit";
import { predictedGroupLtv } from "../survival/group-lifetime";
import { discountedLifetime } from "../survival/lifetime";
import { survivalCurve, type SurvivalModel } from "../survival/model";
import { renewals } from "../survival/risk-table";
import { generator } from "../test/random";

const SEEDS = 500;
/** A second each on a machine with nothing else to do. */
const PATIENCE_MS = 30_000;
const DISCOUNT = 0.02;
const MARGIN = 800;

/** Customers alive at each renewal, drawn by inverting the curve. */
function draw(curve: readonly number[], customers: number, random: () => number): number[] {
  const alive = curve.map(() => 0);
  for (let index = 0; index < customers; index += 1) {
    const luck = random();
    for (let t = 0; t < curve.length && luck < (curve[t] ?? 0); t += 1) alive[t] = (alive[t] ?? 0) + 1;
  }
  return alive;
}

describe("the 80 % interval of the predicted LTV holds the true value in 80 % ± 4 of 500 simulated cohorts", () => {
  it.each<[string, SurvivalModel, number, number]>([
    ["loyal and restless mixed, 12 renewals seen", { kind: "sbg", alpha: 0.8, beta: 4 }, 1_200, 12],
    ["nearly alike, 18 seen", { kind: "sbg", alpha: 3, beta: 40 }, 2_000, 18],
  ])("%s", (_says, model, customers, periods) => {
    const curve = survivalCurve(model, periods);
    const truth = MARGIN * (discountedLifetime(model, DISCOUNT) ?? NaN);
    let covered = 0;
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const table = renewals(draw(curve, customers, generator(7_919 * seed)));
      const fit = { termMonths: 1, used: fitSbg(table), candidates: [], table, cells: [], customers, mrr: 1, marginMrr: 1 };
      const { interval } = predictedGroupLtv([fit], { margin: MARGIN, arpaError: 0, monthlyDiscount: DISCOUNT, customers });
      if (interval && interval.low <= truth && truth <= interval.high) covered += 1;
    }
    expect(Math.abs(covered / SEEDS - 0.8)).toBeLessThanOrEqual(0.04);
  }, PATIENCE_MS);
});
