import { describe, expect, it } from "vitest";
import type { SpendCell } from "../cells";
import { historyOf } from "../kpis/history";
import { many, kpiInputOf } from "../test/kpi-input";
import { answer, unanswered, type MetricValue } from "../value";
import { kpis } from "../kpis/kpis";
import { cacByMonth } from "./cac-by-month";
import { nextEuro } from "./next-euro";
import { unallocatedSpend } from "./unallocated";

const spent = (channel: string, month: string, amount: bigint, category: SpendCell["category"] = "media"): SpendCell => ({ month, channel, category, purpose: "acquisition", amount });
const won = (channel: string, month: string, newCustomers: number) => ({ channel, month, newCustomers, newMrr: BigInt(newCustomers * 1_000) });

describe("CAC month by month", () => {
  const input = kpiInputOf([...many(30, { from: "2026-03", mrr: [1_000, 1_000] }), ...many(30, { from: "2026-04", mrr: [1_000] })], {
    spend: [spent("ads", "2026-03", 90_000n), spent("ads", "2026-04", 30_000n), spent("ads", "2026-04", 20_000n, "salaries"), spent("fair", "2026-04", 50_000n), spent("", "2026-04", 70_000n, "salaries")],
    acquisition: [won("ads", "2026-03", 30), won("ads", "2026-04", 10), won("organic", "2026-04", 18), won("", "2026-04", 2)],
  });
  const range = { from: "2026-03", to: "2026-04" };
  const history = historyOf(input);
  const [march, april] = cacByMonth(history, range);

  it("is the CAC of each month, by category: 900 ÷ 30 = 30; (800 media + 900 salaries) ÷ 30 = 26.67 + 30", () => {
    expect(march).toMatchObject({ newCustomers: 30, cac: { value: 3_000 }, perCustomer: { media: 3_000, salaries: 0, tools: 0, other: 0 } });
    expect(april).toMatchObject({ spend: { media: 80_000, salaries: 90_000 }, perCustomer: { salaries: 3_000 } });
    expect(april?.perCustomer?.media).toBeCloseTo(2_666.67, 2);
    expect(april?.cac.value).toBeCloseTo(5_666.67, 2);
  });

  it("has no parts where nobody came, and the month that is still running stands apart", () => {
    const early = cacByMonth(historyOf({ ...input, dataDate: "2026-05-10" }), { from: "2026-05", to: "2026-05" });
    expect(early).toMatchObject([{ running: true, perCustomer: null, cac: { value: null, reason: "no_new_customers" } }]);
  });

  it("leaves to no channel what a channel spent without bringing anybody, and what was spent on none", () => {
    expect(unallocatedSpend(history, range)).toEqual([{ channel: "", amount: 70_000 }, { channel: "fair", amount: 50_000 }]);
    expect(unallocatedSpend(history, { from: "2026-03", to: "2026-03" })).toEqual([]);
  });

  it("adds up: what the channels carry and what nobody does is all that was spent", () => {
    const carriedBy = (channel: string) => {
      const everyone = { acquisition: input.acquisition ?? [] };
      const group = { ...input, everyone, acquisition: everyone.acquisition.filter((cell) => cell.channel === channel) };
      return kpis({ ...group, range }, ["acquisition_spend"]).metrics.acquisition_spend?.value ?? 0;
    };
    const total = kpis({ ...input, range }, ["acquisition_spend"]).metrics.acquisition_spend;
    expect([carriedBy("ads"), carriedBy("organic"), carriedBy("")]).toEqual([140_000, 0, 0]);
    expect(total?.value).toBe(140_000 + 70_000 + 50_000);
  });
});

describe("where the next euro goes", () => {
  const worth = (value: number, low: number): MetricValue => ({ ...answer("money", value, 50), interval: { low, high: 2 * value, level: 0.8 } });
  const cost = (value: number) => answer("money", value, 50);
  const { ranking, best, losing } = nextEuro([
    { channel: "ads", spend: 9_000, cac: cost(1_700), ltv: worth(2_000, 1_400) },
    { channel: "fair", spend: 4_000, cac: cost(400), ltv: worth(1_500, 900) },
    { channel: "new", spend: 700, cac: unanswered("money", "no_new_customers"), ltv: worth(1_500, 900) },
    { channel: "organic", spend: 0, cac: cost(0), ltv: worth(1_000, 700) },
  ]);

  it("ranks by what a customer surely leaves: 900 − 400 before 700 − 0 … and 1,400 − 1,700 last", () => {
    expect(ranking.map(({ channel, conservativeGain }) => [channel, conservativeGain])).toEqual([["organic", 700], ["fair", 500], ["ads", -300], ["new", null]]);
    expect(ranking[1]).toMatchObject({ gain: 1_100, conservativeRatio: 2.25, ltvToCac: { value: 3.75, interval: { low: 2.25 } } });
  });

  it("goes to the first that takes money: the fair, low at 2.25; ads loses at 0.82, and free channels have no ratio", () => {
    const few = nextEuro([{ channel: "fair", spend: 4_000, cac: { ...cost(400), warnings: ["few_customers"] }, ltv: worth(1_500, 900) }]);
    expect([ranking.map(({ channel, health }) => [channel, health]), few.best]).toEqual([[["organic", null], ["fair", "low"], ["ads", "losing"], ["new", null]], null]);
    expect(best?.channel).toBe("fair");
  });

  it("warns of believing 2,000 when it is 1,400 and paying 1,700: 300 lost on each, 9,000 spent so", () => {
    expect(losing).toEqual({ channels: ["ads"], spend: 9_000 });
  });
});
