import { describe, expect, it } from "vitest";
import { explainOneOf } from "../explain/explain";
import { formulaFormatters } from "../formula/formatters";
import { DEFAULT_SETTINGS } from "../settings";
import { many } from "../test/kpi-input";
import { cellsOf } from "../test/simulate-cells";
import { changeRecipes } from "./change-recipes";
import { rateParts, RATE_IDS } from "./rate-parts";
import { whatChanged } from "./what-changed";

const now = { from: "2026-03", to: "2026-04" };
const before = { from: "2026-01", to: "2026-02" };
const settings = { churnDenominator: "opening" } as const;
const groups = new Map([
  ["Pro", cellsOf([...many(30, { from: "2025-12", mrr: [1_000, 1_000, 1_000, 1_000, 900] }), ...many(10, { from: "2025-12", mrr: [1_000, 1_000, 1_000, 0, 0] }), ...many(5, { from: "2025-12", mrr: [1_000, 1_000, 1_000, 1_500, 1_500] }), ...many(8, { from: "2026-04", mrr: [1_000] })])],
  ["Basic", cellsOf([...many(40, { from: "2025-12", mrr: [300, 300, 300, 300, 300] }), ...many(20, { from: "2026-04", mrr: [300] })])],
  ["Late", cellsOf(many(3, { from: "2026-04", mrr: [5_000] }))],
]);
const explained = (metric: string, id: string, value?: string) =>
  explainOneOf(changeRecipes(groups, { metric, now, before, by: "plan", value, settings }), { id }, DEFAULT_SETTINGS, "en", formulaFormatters("en", "EUR"));
const sumOf = (explanation: ReturnType<typeof explained>, column: string) => {
  const at = explanation?.rows?.columns.findIndex(({ name }) => name === column) ?? -1;
  return explanation?.rows?.rows.reduce((total, row) => total + Number(row[at]), 0) ?? NaN;
};

describe("the parts of a change explain themselves", () => {
  it("what is not among the three largest, as the sum of its rows, beside the whole", () => {
    for (const metric of ["mrr", "customers"]) {
      const changed = whatChanged(groups, metric, now, before);
      const others = explained(metric, `${metric}.other_parts`);
      expect([others?.value.value, sumOf(others, "amount")]).toEqual([changed?.rest, changed?.rest]);
      expect(others?.rows?.rows).toHaveLength((changed?.parts.length ?? 0) - 3);
      expect(others?.asides).toMatchObject([{ value: changed?.delta, metricId: `${metric}.net_new`, window: { from: "2026-03", to: "2026-04" } }]);
    }
  });

  it("mix and own rates of a rate, of the whole and of each part, as the sums of their columns", () => {
    for (const metric of RATE_IDS) {
      const family = metric === "arpa" ? "arpa_change" : "rate_change";
      const split = rateParts(groups, metric, now, before, settings);
      if (!split || split.reason !== null) throw new Error(`${metric} has parts`);
      const [whole, mix, own] = [explained(metric, family), explained(metric, `${family}.mix`), explained(metric, `${family}.own`)];
      expect([whole?.value.value, mix?.value.value, own?.value.value]).toEqual([split.delta, split.mix, split.rate]);
      expect([sumOf(mix, "mix"), sumOf(own, "own"), sumOf(whole, "mix") + sumOf(whole, "own")]).toEqual([split.mix, split.rate, split.delta].map((value) => expect.closeTo(value, 9)));
      expect(whole?.asides.map(({ value, metricId }) => [value, metricId])).toEqual([[split.was, metric], [split.is, metric]]);
      for (const part of split.parts) {
        const [partMix, partOwn] = [explained(metric, `${family}.mix`, part.value), explained(metric, `${family}.own`, part.value)];
        expect([partMix?.value.value, partOwn?.value.value]).toEqual([part.mix, part.rate]);
        expect([partMix?.rows?.rows.length, sumOf(partMix, "mix"), sumOf(partOwn, "own")]).toEqual([1, part.mix, part.rate]);
        // A group that was not there has no rate of before.
        expect(partMix?.asides.map(({ name }) => name)).toEqual([...(part.was === null ? [] : ["rate_before"]), ...(part.is === null ? [] : ["rate_now"]), "whole_before", "whole_now"]);
        // What mix is: the change of weight times how far the group lies beside the whole, where it was there and is.
        const { was, is, weights } = part;
        if (was !== null && is !== null) expect((weights.is - weights.was) * ((was + is) / 2 - (split.was + split.is) / 2)).toBeCloseTo(part.mix, 9);
      }
    }
  });

  it("nothing of a value or a metric that is none", () => {
    expect(explained("nrr", "rate_change.mix", "Gold")).toBeNull();
    expect(explained("nrr", "mrr.other_parts")).toBeNull();
    expect(explained("quick_ratio", "rate_change")).toBeNull();
  });
});
