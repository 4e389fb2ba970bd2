import quantile from "@stdlib/stats-base-dists-beta-quantile";
import { describe, expect, it } from "vitest";
import { formulaFormatters } from "../formula/formatters";
import { kpis } from "../kpis/kpis";
import type { KpiInput } from "../kpis/types";
import { cohortsOf } from "../test/cohorts";
import { kpiInputOf, many } from "../test/kpi-input";
import { explain } from "./explain";
import type { IntervalEnd } from "./types";

const formatters = formulaFormatters("en", "EUR");

/** The end as it is printed, and what stands beside it by name. */
function endOf(input: KpiInput, id: string, end: IntervalEnd) {
  const told = explain(input, id, "en", formatters, end);
  const beside = Object.fromEntries(told?.asides.map(({ name, value }) => [name, value ?? NaN]) ?? []);
  expect(told?.value.value, `${id} ${end}`).toBe(kpis(input, [id]).metrics[id]?.interval?.[end]);
  return { value: told?.value.value ?? NaN, how: told?.how, of: (name: string) => beside[name] ?? NaN };
}

const leaving = (from: number, step: number) => many(60, { from: "2025-10", mrr: Array.from({ length: 7 }, (_, month) => from + step * month) });
const base = kpiInputOf([...leaving(1000, 0), ...many(20, { from: "2025-10", mrr: [1000, 1000, 1000, 0, 0, 0, 0] }), ...many(20, { from: "2025-10", mrr: [3000, 3000, 3000, 2000, 2000, 2000, 2000] })]);
const growing = kpiInputOf([...leaving(1000, 100), ...many(5, { from: "2025-10", mrr: [1000, 1000, 1000, 0, 0, 0, 0] })]);
const loyal = kpiInputOf(leaving(1000, 0));

describe("an end of an interval is computed again from what stands beside it", () => {
  it("of the retention-adjusted LTV: one error, where no cap cuts it", () => {
    for (const [end, sign] of [["low", -1], ["high", 1]] as const) {
      const { value, of } = endOf(base, "ltv.retention_adjusted", end);
      expect(of("estimate") * Math.exp(sign * of("normal_quantile") * of("standard_error_of_log")), end).toBeCloseTo(value, 6);
    }
  });

  it("cut at the cap it is the formula of the cap", () => {
    // A churn so small that the interval would reach beyond sixty months.
    const nearly = { ...kpiInputOf([], { cells: cohortsOf({ kind: "geometric", churn: 0.0115 }, { size: 20, months: 24, last: "2026-04" }) }) };
    const { value, how, of } = endOf(nearly, "ltv.retention_adjusted", "high");
    expect(how).toBe("ltv.ceiling");
    expect((of("arpa") * of("gross_margin") * of("retention") * of("cap_months")) / (1 + of("discount"))).toBeCloseTo(value, 6);
  });

  it("of a capped one: the fall to the lower NRR joined with the rest; above it stays at the cap", () => {
    const { value, how, of } = endOf(growing, "ltv.retention_adjusted", "low");
    expect(how).toBe("ltv.fall");
    expect(of("estimate") * Math.exp(-Math.hypot(Math.log(of("estimate") / of("value_at_lower_nrr")), of("normal_quantile") * of("error_of_rest")))).toBeCloseTo(value, 6);
    expect(endOf(growing, "ltv.retention_adjusted", "high")).toMatchObject({ how: "ltv.capped", value: kpis(growing, ["ltv.retention_adjusted"]).metrics["ltv.retention_adjusted"]?.value });
  });

  it("of an amount over churn: the Jeffreys end of the churn, joined with the error of ARPA", () => {
    for (const id of ["ltv.margin_over_churn", "ltv.revenue_over_churn"]) {
      for (const [end, sign] of [["low", -1], ["high", 1]] as const) {
        const { value, how, of } = endOf(base, id, end);
        expect(how).toBe(`ltv.over_churn.${end}`);
        expect(quantile(of("probability"), of("beta_alpha"), of("beta_beta"))).toBeCloseTo(of("churn_at_end"), 12);
        expect(Math.min(60, 1 / of("churn_at_end"))).toBeCloseTo(of("life_at_end"), 9);
        const reach = Math.hypot(Math.log(of("life_now") / of("life_at_end")), of("normal_quantile") * of("error_of_arpa"));
        expect(of("estimate") * Math.exp(sign * reach), `${id} ${end}`).toBeCloseTo(value, 6);
      }
    }
    // Nobody has left: at the cap above, finite below.
    expect(endOf(loyal, "ltv.margin_over_churn", "high").how).toBe("ltv.capped");
    expect(endOf(loyal, "ltv.margin_over_churn", "low").of("beta_alpha")).toBe(0.5);
  });

  it("of a share who have left: the quantile of the beta distribution", () => {
    const cell = { tenureMonths: 1, customers: 50, churned: 5, churnedUndated: 5, lastMrr: 0n, churnedMrr: 0n };
    for (const end of ["low", "high"] as const) {
      const { value, of } = endOf({ ...kpiInputOf([]), tenureCells: [cell] }, "left_share", end);
      expect([of("left_customers"), of("customers_ever"), of("beta_alpha"), of("beta_beta")]).toEqual([5, 50, 5.5, 45.5]);
      expect(quantile(of("probability"), of("beta_alpha"), of("beta_beta"))).toBe(value);
    }
  });

  it("of an LTV that was observed or predicted: the error on its own side", () => {
    const cells = { ...kpiInputOf([], { cells: cohortsOf({ kind: "sbg", alpha: 0.9, beta: 8 }, { size: 300, months: 24, last: "2026-04" }) }) };
    for (const id of ["ltv.observed", "ltv.predicted"]) {
      for (const [end, sign] of [["low", -1], ["high", 1]] as const) {
        const { value, of } = endOf(cells, id, end);
        expect(of("estimate") * Math.exp(sign * of("normal_quantile") * of("standard_error_of_log")), `${id} ${end}`).toBeCloseTo(value, 6);
      }
    }
  });
});
