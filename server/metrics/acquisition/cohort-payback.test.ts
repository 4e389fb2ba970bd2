import { describe, expect, it } from "vitest";
import type { SpendCell } from "../cells";
import { explain } from "../explain/explain";
import { formulaFormatters } from "../formula/formatters";
import { historyOf } from "../kpis/history";
import { answers, kpis, recipes } from "../kpis/kpis";
import { addMonths } from "../period";
import { many, kpiInputOf } from "../test/kpi-input";
import type { TestCustomer } from "../test/simulate-cells";
import { returnOf } from "./cohort-payback";
import { cohortReturns, returnCurves } from "./cohort-returns";

const spent = (month: string, amount: bigint): SpendCell => ({ month, channel: "ads", category: "media", purpose: "acquisition", amount });
const stay = (count: number, from: string, months: number, mrr = 1_000): TestCustomer[] => many(count, { from, mrr: Array.from({ length: months }, () => mrr) });
const won = (month: string, newCustomers: number) => ({ month, channel: "ads", newCustomers, newMrr: 0n });
const one = (month: string) => ({ from: month, to: month });

/** 40 at 10.00 a month each, who cost 25.00 each in January and 100.00 each in February. */
const customers = [...stay(40, "2026-01", 4), ...stay(40, "2026-02", 3)];
const input = kpiInputOf(customers, { spend: [spent("2026-01", 100_000n), spent("2026-02", 400_000n)], acquisition: [won("2026-01", 40), won("2026-02", 40)] });

describe("payback of a cohort", () => {
  it("CAC 25, 10 a month → 2.5 months", () => {
    expect(returnOf(historyOf(input), one("2026-01"))).toMatchObject({ acquired: 40, cac: { value: 2_500 }, payback: { value: 2.5, warnings: [] } });
  });

  it("beyond the data is projected, and marked: nobody has left, so 10 a month → 10 months", () => {
    const { payback } = returnOf(historyOf(input), one("2026-02"));
    expect(payback.value).toBeCloseTo(10, 9);
    expect(payback.warnings).toEqual(["projected"]);
  });

  it("is never reached where the curve ends before: CAC 250 and half gone each month", () => {
    const halving = Array.from({ length: 64 }, (_, index) => ({ from: "2026-01", mrr: [1_000, ...[32, 16, 8].map((left) => (index < left ? 1_000 : 0))] }));
    const losing = kpiInputOf(halving, { spend: [spent("2026-01", 1_600_000n)], acquisition: [won("2026-01", 64)] });
    expect(returnOf(historyOf(losing), one("2026-01")).payback).toMatchObject({ value: null, reason: "not_recovered" });
  });

  it("is at once where nothing was spent", () => {
    const free = kpiInputOf(customers, { ...input, spend: [spent("2026-02", 400_000n)] });
    expect(returnOf(historyOf(free), one("2026-01")).payback).toMatchObject({ value: 0, warnings: ["no_spend"] });
  });

  it("leaves out the month that is still running, with its spend", () => {
    const history = historyOf({ ...input, dataDate: "2026-02-10" });
    expect(returnOf(history, { from: "2026-01", to: "2026-02" })).toMatchObject({ cohorts: one("2026-01"), acquired: 40, cac: { value: 2_500 } });
    expect(returnOf(history, one("2026-02")).payback).toMatchObject({ value: null, reason: "no_new_customers" });
  });

  it("is a KPI of the range's new customers", () => {
    const asked = { ...input, range: { from: "2026-01", to: "2026-02" } };
    // 62.50 each; 10 a month each.
    expect(kpis(asked, ["cac_payback.cohort"]).metrics["cac_payback.cohort"]).toMatchObject({ value: 6.25, n: 80, warnings: ["projected"] });
  });
});

describe("the payback of a cohort explains itself", () => {
  const explained = (of: typeof input, range = one("2026-01")) => explain({ ...of, range }, "cac_payback.cohort", "en", formulaFormatters("en", "EUR"));
  /** METRICS §7 from the rows: n − 1 + (CAC − cumulated(n − 1)) / m(n). */
  function fromRows(explanation: ReturnType<typeof explained>) {
    const cac = explanation?.inputs.find(({ name }) => name === "cac")?.value ?? NaN;
    const months = explanation?.rows?.rows.map(([n, , margin, soFar]) => ({ n: Number(n), margin: Number(margin), soFar: Number(soFar) })) ?? [];
    const reached = months.find(({ soFar }) => soFar >= cac - 1e-9);
    return reached && reached.n - 1 + (cac - (reached.soFar - reached.margin)) / reached.margin;
  }
  const asidesOf = (explanation: ReturnType<typeof explained>) => Object.fromEntries(explanation?.asides.map(({ name, value }) => [name, value]) ?? []);

  it("by the months of life up to the one that reaches the CAC", () => {
    const observed = explained(input);
    expect(observed?.rows?.rows).toEqual([[1, "observed", 1_000, 1_000], [2, "observed", 1_000, 2_000], [3, "observed", 1_000, 3_000]]);
    expect([observed?.value.value, fromRows(observed), observed?.curves]).toEqual([2.5, 2.5, null]);
    // Computed with: a CAC of cents is printed with them. Months of life are counted, not measured.
    expect(observed?.inputs).toMatchObject([{ name: "cac", exact: true }]);
    expect(observed?.asides.find(({ name }) => name === "months_observed")?.unit).toBe("count");
    expect(asidesOf(observed)).toEqual({ month_reaching: 3, margin_before_reaching: 2_000, margin_of_reaching: 1_000, months_observed: 4 });
  });

  it("by those projected too, which it marks, with their curves", () => {
    const ahead = explained(input, one("2026-02"));
    expect(fromRows(ahead)).toBeCloseTo(ahead?.value.value ?? NaN, 9);
    expect(ahead?.rows?.rows.map(([, part]) => part)).toEqual([...Array<string>(3).fill("observed"), ...Array<string>(7).fill("projected")]);
    expect(ahead?.curves?.rows.length).toBeGreaterThan(0);
  });

  it("and by no month where nothing was spent", () => {
    const free = explained({ ...input, spend: [spent("2026-02", 400_000n)] });
    expect(free?.value.value).toBe(0);
    expect(asidesOf(free)).toEqual({ months_observed: 4 });
  });
});

describe("cohorts beside each other", () => {
  const old = Array.from({ length: 14 }, (_, index) => addMonths("2025-03", index));
  const history = historyOf(
    kpiInputOf(old.flatMap((month, index) => stay(30, month, 14 - index)), {
      // Odd cohorts cost 20.00 each, even ones 150.00.
      spend: old.map((month, index) => spent(month, index % 2 === 1 ? 60_000n : 450_000n)),
      acquisition: old.map((month) => won(month, 30)),
    }),
  );
  const { cohorts, inside12, inside12Projected } = cohortReturns(history);

  it("tell how many paid back inside twelve months, of those that old", () => {
    expect(cohorts).toHaveLength(14);
    // March, April and May 2025 are; April is the odd one of them.
    expect(inside12).toEqual({ told: 3, inside: 1, share: 1 / 3 });
    expect(inside12Projected).toMatchObject({ told: 14, inside: 7 });
    expect(answers(recipes(history, { from: "2026-04", to: "2026-04" }, ["cac_payback.inside_12"]))["cac_payback.inside_12"]).toMatchObject({ value: 1 / 3, n: null });
  });

  it("have curves by quarter, the part beyond the data marked", () => {
    const curves = returnCurves(history, 24);
    expect(curves.map(({ cohorts: { from } }) => from)).toEqual(["2025-01", "2025-04", "2025-07", "2025-10", "2026-01", "2026-04"]);
    const latest = curves.at(-1);
    expect(latest?.points).toHaveLength(24);
    expect(latest?.points.slice(0, 2)).toEqual([
      { age: 1, cumulated: 1_000, projected: false },
      { age: 2, cumulated: 2_000, projected: true },
    ]);
  });
});

describe("cash tied up", () => {
  it("is what each cohort still owes: (1000 − 4 × 400) → 0, 4000 − 3 × 400 = 2,800", () => {
    const { metrics } = kpis(input, ["cash_tied_up", "cash_tied_up.received"]);
    expect(metrics.cash_tied_up?.value).toBe(400_000 - 3 * 40_000);
    expect(metrics["cash_tied_up.received"]).toMatchObject({ value: null, reason: "no_data" });
  });

  it("on cash received counts a year paid in advance at once", () => {
    const payments = [{ cohortMonth: "2026-02", month: "2026-02", received: 480_000n }];
    expect(kpis({ ...input, payments }).metrics["cash_tied_up.received"]?.value).toBe(100_000); // January paid nothing
  });

  it("counts spend that has brought nobody", () => {
    const spend = [...(input.spend ?? []), spent("2026-03", 70_000n)];
    expect(kpis({ ...input, spend }).metrics.cash_tied_up?.value).toBe(400_000 - 120_000 + 70_000);
  });
});
