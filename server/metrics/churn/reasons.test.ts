import { describe, expect, it } from "vitest";
import type { ChurnCell } from "../cells";
import { historyOf } from "../kpis/history";
import { monthlyDiscount } from "../settings";
import { residualLifetime } from "../survival/lifetime";
import type { SurvivalModel } from "../survival/model";
import { cohortsOf } from "../test/cohorts";
import { many, kpiInputOf } from "../test/kpi-input";
import { churnReasons, churnTrend } from "./reasons";
import { mergePareto } from "./side-by-side";
import { partsOf } from "./tally";

const left = (customers: number, more: Partial<ChurnCell> = {}): ChurnCell => ({
  month: "2026-04",
  kind: "voluntary",
  category: "price",
  reason: "too dear",
  plan: "Pro",
  term: "month",
  tenureMonths: 2,
  customers,
  undated: 0,
  mrr: BigInt(customers * 1_000),
  ...more,
});
const range = { from: "2026-03", to: "2026-04" };
const quiet = many(90, { from: "2026-01", mrr: [1000, 1000, 1000, 1000], margin: 0.8 });
const gone = many(10, { from: "2026-01", mrr: [1000, 1000, 1000, 0], margin: 0.8 });

describe("churn reasons", () => {
  const churn = [
    left(5),
    left(3, { reason: "budget", month: "2026-03", plan: "Basic", mrr: 9_000n, tenureMonths: 14 }),
    left(2, { kind: "involuntary", category: "payment", reason: "card" }),
    left(4, { kind: "unknown", category: "", reason: "", undated: 1 }),
    left(50, { month: "2025-12" }),
  ];
  const history = historyOf(kpiInputOf([...quiet, ...gone], { churn }));
  const { rows, total, kinds, withoutReason } = churnReasons(history, range, "reason");

  it("stand by customers, what was not given last, and their shares build up to all", () => {
    expect(rows.map(({ key, customers }) => [partsOf(key).join("/"), customers])).toEqual([["price/too dear", 5], ["price/budget", 3], ["payment/card", 2], ["", 4]]);
    expect(rows.map(({ cumulated }) => cumulated)).toEqual([5 / 14, 8 / 14, 10 / 14, 1]);
    expect(rows[1]?.mrrShare).toBeCloseTo(9_000 / 20_000, 12);
    expect(rows.reduce((sum, row) => sum + (row.ltvShare ?? NaN), 0)).toBeCloseTo(1, 12);
    expect(total).toMatchObject({ customers: 14, undated: 1, mrr: 20_000n });
  });

  it("have three kinds that sum to all churned, and a share without a reason", () => {
    expect(kinds.voluntary.customers + kinds.involuntary.customers + kinds.unknown.customers).toBe(total.customers);
    expect(kinds.voluntary.mrr + kinds.involuntary.mrr + kinds.unknown.mrr).toBe(total.mrr);
    expect(withoutReason).toBe(4 / 14);
  });

  it("stand month by month", () => {
    const trend = churnTrend(history, range, "category");
    expect(trend.map(({ month, groups }) => [month, groups.price?.customers])).toEqual([["2026-03", 3], ["2026-04", 5]]);
  });

  it("stand by MRR lost, and build up to all of it, where that is asked", () => {
    const byMrr = churnReasons(history, range, "reason", "mrr");
    expect(byMrr.rows.map(({ key, mrr }) => [partsOf(key).join("/"), mrr])).toEqual([["price/budget", 9_000n], ["price/too dear", 5_000n], ["payment/card", 2_000n], ["", 4_000n]]);
    expect(byMrr.rows.map(({ cumulated }) => cumulated)).toEqual([9 / 20, 14 / 20, 16 / 20, 1]);
  });

  it("stand beside the months before: what nobody says any more is kept, and both columns add up", () => {
    const before = churnReasons(historyOf(kpiInputOf(quiet, { churn: [left(2), left(1, { reason: "closed" }), left(1, { category: "", reason: "" })] })), range, "reason");
    const merged = mergePareto(churnReasons(history, range, "reason"), before);
    expect(merged.map(({ parts, now, before: was }) => [parts.at(-1), now.customers, was?.customers])).toEqual([["too dear", 5, 2], ["budget", 3, 0], ["card", 2, 0], ["closed", 0, 1], ["", 4, 1]]);
    expect(merged.find(({ parts }) => parts[1] === "card")?.kinds).toEqual({ voluntary: 0, involuntary: 2, unknown: 0 });
  });

  it("are empty where nobody left", () => {
    const nobody = churnReasons(historyOf(kpiInputOf(quiet, { churn: [] })), range, "reason");
    expect(nobody).toMatchObject({ rows: [], withoutReason: null, total: { customers: 0, mrr: 0n, ltvLost: null } });
  });
});

describe("LTV lost", () => {
  const lost = (cells: ReturnType<typeof cohortsOf>, churn: ChurnCell[]) =>
    churnReasons(historyOf(kpiInputOf([], { cells, churn })), range, "reason").total.ltvLost ?? NaN;

  it("is MRR × margin × the months the term's curve leaves at that age", () => {
    const model: SurvivalModel = { kind: "sbg", alpha: 2, beta: 30 };
    const cells = cohortsOf(model, { size: 500, months: 30, last: "2026-04" });
    const months = (age: number) => residualLifetime(model, monthlyDiscount(0.08), age + 1) ?? NaN;
    // 2 × 10.00 × 80 % × some 20 months; the older one had more to come.
    expect(lost(cells, [left(2)]) / (1_600 * months(2))).toBeCloseTo(1, 1);
    expect(lost(cells, [left(2, { tenureMonths: 24 })])).toBeGreaterThan(lost(cells, [left(2)]));
  });

  it("takes 1/churn where the term has no curve: 10 of 100 + 100 + 100 at risk → 30 months", () => {
    const yearly = [left(1, { term: "year" })];
    const { ltvLost } = churnReasons(historyOf(kpiInputOf([...quiet, ...gone], { churn: yearly })), range, "reason").total;
    expect(ltvLost).toBeCloseTo(1_000 * 0.8 * 30, 6);
  });

  it("is no more than the cap's months, also when nobody else ever left", () => {
    const { ltvLost } = churnReasons(historyOf(kpiInputOf(quiet, { churn: [left(1)] })), range, "reason").total;
    expect(ltvLost).toBeCloseTo(1_000 * 0.8 * 60, 6);
  });

  it("of a cell of all terms and ages is that of the lives it ended, each by its own curve or by 1/churn", () => {
    const model: SurvivalModel = { kind: "sbg", alpha: 2, beta: 30 };
    const cells = cohortsOf(model, { size: 500, months: 30, last: "2026-04" });
    const apart = [left(2), left(1, { tenureMonths: 24 }), left(3, { term: "year", tenureMonths: 12 })];
    const lives = apart.map(({ term, tenureMonths, mrr }) => ({ term, tenureMonths, mrr: Number(mrr) }));
    expect(lost(cells, [left(6, { term: "", tenureMonths: 0, lives })])).toBeCloseTo(lost(cells, apart), 6);
  });

  it("cannot be told where nothing was ever earned", () => {
    expect(churnReasons(historyOf(kpiInputOf([], { churn: [left(1)] })), range, "reason").total.ltvLost).toBeNull();
  });
});
