import { describe, expect, it } from "vitest";
import type { SpendCell } from "../cells";
import { historyOf } from "../kpis/history";
import { many, kpiInputOf } from "../test/kpi-input";
import { answer, unanswered, type MetricValue } from "../value";
import { channels } from "./channels";
import { nextEuro } from "./next-euro";

const spent = (channel: string, month: string, amount: bigint, category: SpendCell["category"] = "media"): SpendCell => ({ month, channel, category, purpose: "acquisition", amount });
const won = (channel: string, month: string, newCustomers: number) => ({ channel, month, newCustomers, newMrr: BigInt(newCustomers * 1_000) });

describe("CAC by channel", () => {
  const input = kpiInputOf(many(60, { from: "2026-03", mrr: [1_000, 1_000] }), {
    spend: [spent("ads", "2026-03", 90_000n), spent("ads", "2026-04", 30_000n), spent("ads", "2026-04", 20_000n, "salaries"), spent("fair", "2026-04", 50_000n), spent("", "2026-04", 70_000n, "salaries")],
    acquisition: [won("ads", "2026-03", 30), won("ads", "2026-04", 10), won("organic", "2026-04", 18), won("", "2026-04", 2)],
  });
  const range = { from: "2026-03", to: "2026-04" };
  const { rows, withoutChannel } = channels(historyOf(input), range);
  const row = (channel: string) => rows.find((candidate) => candidate.channel === channel);

  it("is each channel's spend over its new customers: 1,400 ÷ 40 = 35, by category and month", () => {
    expect(rows.map(({ channel }) => channel)).toEqual(["ads", "fair", "organic", ""]);
    expect(row("ads")).toMatchObject({ spend: 140_000, newCustomers: 40, cac: { value: 3_500 }, byCategory: { media: 120_000, salaries: 20_000, tools: 0, other: 0 } });
    expect(row("ads")?.months.map(({ cac }) => cac.value)).toEqual([3_000, 5_000]);
  });

  it("shows a channel that brought nobody, one that cost nothing, and what was spent on no channel", () => {
    expect(row("fair")).toMatchObject({ spend: 50_000, cac: { value: null, reason: "no_new_customers" } });
    expect(row("organic")?.cac).toMatchObject({ value: 0, warnings: ["no_spend", "few_customers"] });
    expect([row("")?.spend, withoutChannel]).toEqual([0, 70_000]);
  });

  it("adds up to all that was spent", () => {
    expect(rows.reduce((total, { spend }) => total + spend, withoutChannel)).toBe(260_000);
  });
});

describe("where the next euro goes", () => {
  const worth = (value: number, low: number): MetricValue => ({ ...answer("money", value, 50), interval: { low, high: 2 * value, level: 0.8 } });
  const cost = (value: number) => answer("money", value, 50);
  const { ranking, losing } = nextEuro([
    { channel: "ads", spend: 9_000, cac: cost(1_700), ltv: worth(2_000, 1_400) },
    { channel: "fair", spend: 4_000, cac: cost(400), ltv: worth(1_500, 900) },
    { channel: "new", spend: 700, cac: unanswered("money", "no_new_customers"), ltv: worth(1_500, 900) },
    { channel: "organic", spend: 0, cac: cost(0), ltv: worth(1_000, 700) },
  ]);

  it("ranks by what a customer surely leaves: 900 − 400 before 700 − 0 … and 1,400 − 1,700 last", () => {
    expect(ranking.map(({ channel, conservativeGain }) => [channel, conservativeGain])).toEqual([["organic", 700], ["fair", 500], ["ads", -300], ["new", null]]);
    expect(ranking[1]).toMatchObject({ gain: 1_100, conservativeRatio: 2.25, ltvToCac: { value: 3.75, interval: { low: 2.25 } } });
  });

  it("warns of believing 2,000 when it is 1,400 and paying 1,700: 300 lost on each, 9,000 spent so", () => {
    expect(losing).toEqual({ channels: ["ads"], spend: 9_000 });
  });
});
