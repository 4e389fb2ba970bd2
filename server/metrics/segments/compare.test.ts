import { describe, expect, it } from "vitest";
import { kpiInputOf, many } from "../test/kpi-input";
import { kpis } from "../kpis/kpis";
import { compareGroups } from "./compare";
import { restOf } from "./rest";

const staying = (count: number, mrr: number) => many(count, { from: "2025-10", mrr: [mrr, mrr, mrr, mrr, mrr, mrr, mrr] });
const leaving = (count: number, mrr: number) => many(count, { from: "2025-10", mrr: [mrr, mrr, mrr, mrr, 0, 0, 0] });

const loyal = [...staying(190, 900), ...leaving(10, 900)];
const fickle = [...staying(120, 600), ...leaving(80, 600)];

describe("groups side by side", () => {
  it("of the same customers twice differ in nothing", () => {
    const { pairs } = compareGroups([kpiInputOf(fickle), kpiInputOf(fickle)], [[0, 1]]);
    expect(pairs[0]?.differences.customer_churn_rate).toMatchObject({ value: 0, p: 1, significant: false });
    expect(pairs[0]?.logRank?.significant).toBe(false);
  });

  it("of which one is left eight times as often differ in churn, and the test says so", () => {
    const { pairs, groups } = compareGroups([kpiInputOf(loyal), kpiInputOf(fickle)], [[0, 1]]);
    const churn = groups.map(({ tested }) => tested.customer_churn_rate.metric.value ?? NaN);
    const difference = pairs[0]?.differences.customer_churn_rate;
    expect(difference?.value).toBeCloseTo(churn[0]! - churn[1]!, 12);
    expect(difference).toMatchObject({ significant: true });
    expect(difference?.interval.high).toBeLessThan(0);
    expect(pairs[0]?.logRank?.p).toBeLessThan(1e-6);
  });

  it("tests only who shares nobody, and corrects over those pairs", () => {
    const inputs = [kpiInputOf(loyal), kpiInputOf(fickle), kpiInputOf([...loyal, ...fickle])];
    const alone = compareGroups(inputs, [[0, 1]]);
    expect(alone.pairs).toHaveLength(1);
    expect(alone.pairs[0]?.differences.customer_churn_rate?.adjusted).toBe(alone.pairs[0]?.differences.customer_churn_rate?.p);
    const three = compareGroups([inputs[0]!, inputs[1]!, kpiInputOf(fickle)], [[0, 1], [0, 2], [1, 2]]);
    const tests = three.pairs.map(({ differences }) => differences.customer_churn_rate);
    expect(tests[0]?.adjusted).toBeCloseTo(3 * (tests[0]?.p ?? NaN), 12);
    expect(tests[2]).toMatchObject({ adjusted: 1, significant: false });
  });

  it.each([1, 29])("of %i customers are not tested on what only many tell, and of one ARPA has no interval", (count) => {
    const { groups, pairs } = compareGroups([kpiInputOf(staying(count, 500)), kpiInputOf(fickle)], [[0, 1]]);
    expect(groups[0]?.tested.arpa).toMatchObject({ metric: { value: 500 }, few: true, interval: count === 1 ? null : { low: 500, high: 500 } });
    expect(pairs[0]?.differences).toMatchObject({ arpa: null, nrr: null, ltv: null, customer_churn_rate: { significant: count > 1 } });
    expect(pairs[0]?.logRank).toBeNull();
  });

  it("of nobody has reasons, and is tested on nothing", () => {
    const { groups, pairs } = compareGroups([kpiInputOf([]), kpiInputOf(loyal)], [[0, 1]]);
    expect(groups[0]?.tested.arpa).toMatchObject({ metric: { value: null, reason: expect.any(String) }, interval: null });
    expect(pairs[0]?.differences).toEqual({ arpa: null, customer_churn_rate: null, nrr: null, ltv: null });
  });
});

describe("the rest of everybody", () => {
  it("has the numbers of who is left", () => {
    const rest = restOf(kpiInputOf([...loyal, ...fickle]), kpiInputOf(loyal));
    const ids = ["customers", "mrr", "customer_churn_rate", "nrr", "grr", "ltv.retention_adjusted", "ltv.predicted"];
    expect(kpis(rest, ids).metrics).toEqual(kpis(kpiInputOf(fickle), ids).metrics);
  });

  it("carries its new customers' share of spend: 4,000 over 400 new ones, of whom 200 are the group's, leaves 2,000 over 200", () => {
    const came = (newCustomers: number) => [{ month: "2025-10", channel: "Ads", newCustomers, newMrr: 0n }];
    const spend = [{ month: "2025-10", channel: "Ads", category: "media" as const, purpose: "acquisition" as const, amount: 400_000n }];
    const range = { from: "2025-10", to: "2025-10" };
    const whole = kpiInputOf([...loyal, ...fickle], { range, spend, acquisition: came(400) });
    const rest = restOf(whole, kpiInputOf(loyal, { range, spend, acquisition: came(200), everyone: { acquisition: came(400) } }));
    expect(kpis(rest, ["cac"]).metrics.cac).toMatchObject({ value: 1_000, n: 200 });
  });

  it("is picked by an outcome where the group is, and has no numbers of what is not taken apart", () => {
    const whole = kpiInputOf([...loyal, ...fickle], { payments: [], trials: [], referrals: [] });
    const rest = restOf(whole, kpiInputOf(loyal, { segment: { onOutcome: true } }));
    expect(kpis(rest, ["customer_churn_rate"]).metrics.customer_churn_rate?.warnings).toContain("selected_on_outcome");
    expect(rest).not.toHaveProperty("payments");
  });

  it("of everybody is nobody", () => {
    expect(kpis(restOf(kpiInputOf(loyal), kpiInputOf(loyal)), ["customers", "arpa"]).metrics).toMatchObject({ customers: { value: 0 }, arpa: { value: null } });
  });
});
