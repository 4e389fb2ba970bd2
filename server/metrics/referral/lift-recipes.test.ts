import { expect, test } from "vitest";
import { kpiInputOf, many } from "../test/kpi-input";
import { compareReferred } from "./comparison";
import { liftRecipes } from "./lift-recipes";
import type { MetricValue } from "../value";

const base = (leaving: number) => kpiInputOf([...many(100, { from: "2025-10", mrr: [900, 900, 900, 900, 900, 900, 900] }), ...many(leaving, { from: "2025-10", mrr: [600, 600, 600, 600, 600, 0, 0] })]);

const april = { from: "2026-04", to: "2026-04" };

test("a lift explained is the lift shown, and leads to both; of a side that nobody left there is none", () => {
  const comparison = compareReferred(base(10), base(30));
  const recipes = liftRecipes(comparison, { window: april, range: april, ltvId: "ltv.retention_adjusted" });
  expect(recipes.map(({ id }) => id)).toEqual(["referral.lift.loyalty", "referral.lift.ltv", "referral.lift.arpa"]);
  for (const { id, answer } of recipes) {
    const lift = comparison.lifts[id.split(".")[2] as "ltv"];
    expect(answer.value).toBeCloseTo(lift?.value ?? NaN, 12);
    expect(answer.interval).toEqual(lift?.interval);
  }
  expect(recipes[0]?.ingredients).toMatchObject({ referred: { metricId: "customer_churn_rate" }, others: { metricId: "customer_churn_rate", group: { breakdown: "referred", value: "no" } } });
  expect(liftRecipes(compareReferred(base(0), base(30)), { window: april, range: april, ltvId: "ltv.retention_adjusted" }).map(({ id }) => id)).toEqual(["referral.lift.ltv", "referral.lift.arpa"]);
});

test("each end of a lift is computed again from the ratio and how far both reach", () => {
  const comparison = compareReferred(base(10), base(30));
  for (const recipe of liftRecipes(comparison, { window: april, range: april, ltvId: "ltv.retention_adjusted" })) {
    for (const end of ["low", "high"] as const) {
      const parts = recipe.endParts?.(end);
      const of = (name: string) => (parts?.asides[name]?.value as MetricValue).value ?? NaN;
      const [turned, sign] = [recipe.id === "referral.lift.loyalty", end === "low" ? -1 : 1];
      const ratio = of("ratio_of_both") * Math.exp((turned ? -sign : sign) * Math.hypot(of("reach_of_referred"), of("reach_of_others")));
      expect(turned ? 1 - ratio : ratio - 1, `${recipe.id} ${end}`).toBeCloseTo(recipe.answer.interval?.[end] ?? NaN, 12);
      expect(parts?.how).toBe(`${recipe.id}.${end}`);
    }
  }
});
