import { beforeAll, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { aSource, putCustomers, type TestCustomer } from "@/db/test/factories/customers";
import { aPerson, aWorkspace } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { listCustomers } from "../customers/list-customers";
import { refreshFacts } from "../facts/refresh-facts";
import { explainMetric } from "../kpis/explain-metric";
import { getBreakdown } from "../kpis/get-breakdown";
import { rebuildLedger } from "../ledger/rebuild-ledger";
import { LTV_METHODS } from "../metrics/settings";
import { getLife } from "./get-life";
import { getMethods } from "./get-methods";
import { getPrediction } from "./get-prediction";
import { getSensitivity } from "./get-sensitivity";

const stay = (startsOn: string, endsOn: string | null = null, mrr = 1000n): TestCustomer => ({
  subscriptions: [{ phases: [{ startsOn, endsOn, mrr, plan: "Pro" }] }],
});
const many = (count: number, customer: TestCustomer) => Array.from({ length: count }, () => structuredClone(customer));

/** 100 of January at 10.00: 20 left in February, 10 in April. */
const story = [...many(70, stay("2024-01-10")), ...many(20, stay("2024-01-10", "2024-02-20")), ...many(10, stay("2024-01-10", "2024-04-20"))];
const method = "retention_adjusted";

describe("what the LTV page says beside the value", () => {
  useSuiteDatabase();
  let ctx: WorkspaceContext;
  let empty: WorkspaceContext;
  beforeAll(async () => {
    const person = await aPerson();
    empty = await aWorkspace(person);
    ctx = await aWorkspace(person);
    await putCustomers(ctx, await aSource(ctx, "2024-06-30"), story);
    await inWorkspace(ctx.workspaceId, async (tx) => refreshFacts(tx, ctx.workspaceId, await rebuildLedger(tx, ctx.workspaceId, "all")));
  });

  it("is nothing before the first import", async () => {
    const [page, by] = [{ ctx: empty, input: {} }, { ctx: empty, input: { method } } as const];
    expect(await Promise.all([getMethods(by), getSensitivity(by), getLife(page), getPrediction(page)])).toEqual([null, null, null, null]);
  });

  it("has every method's value as its explanation computes it, and the difference to the one in use", async () => {
    const answer = await getMethods({ ctx, input: { method } });
    expect(answer?.rows.map((row) => row.method)).toEqual(LTV_METHODS);
    for (const { id, metric } of answer?.rows ?? []) {
      const { explanation } = await explainMetric({ ctx, input: { metric: id, method, locale: "en" } });
      expect(explanation?.value, id).toEqual(metric);
    }
    const used = answer?.rows.find((row) => row.method === method);
    const other = answer?.rows.find((row) => row.method === "revenue_over_churn");
    expect(used).toMatchObject({ difference: null, apart: [] });
    expect(other?.difference?.difference).toBeCloseTo((other?.metric.value ?? NaN) / (used?.metric.value ?? NaN) - 1, 9);
    expect(answer?.rows.find((row) => row.method === "transactional")?.metric).toMatchObject({ value: null, reason: "no_data" });
  });

  it("observes as many of the first month’s margin as are left, 100, 80, 80 and 70 %, and has no CAC line without spend", async () => {
    const answer = await getLife({ ctx, input: {} });
    const [margin] = answer?.months ?? [];
    const shares = answer?.months.filter(({ projected }) => !projected).map(({ margin: each }) => each / (margin?.margin ?? NaN));
    expect(shares).toEqual([1, 0.8, 0.8, 0.7, 0.7, 0.7]);
    expect(answer).toMatchObject({ until: "2024-06", cac: { value: null }, covered: null });
    const { explanation } = await explainMetric({ ctx, input: { metric: "ltv.observed", locale: "en" } });
    expect(answer?.months.findLast(({ projected }) => !projected)?.cumulated).toBeCloseTo(explanation?.value.value ?? NaN, 6);
  });

  it("explains each age of it, and of an observed month lists whom its margin is divided by", async () => {
    for (const { age, cumulated, acquired, projected } of (await getLife({ ctx, input: {} }))?.months ?? []) {
      const explained = async (metric: string) => (await explainMetric({ ctx, input: { metric, at: String(age), locale: "en" } })).explanation;
      expect((await explained("life.cumulated"))?.value.value).toBeCloseTo(cumulated, 6);
      const month = await explained("life.margin");
      if (projected || !month) continue;
      expect((await listCustomers({ ctx, input: { population: month.population ?? undefined, ...month.behind } })).total.rows).toBe(acquired);
    }
  });

  it("is held against the months before as they were known then", async () => {
    const answer = await getLife({ ctx, input: {} });
    expect(answer?.before).toHaveLength(3);
    expect(await getLife({ ctx, input: { compare: "off" } })).toMatchObject({ before: [] });
  });

  it("names the lever that raises the LTV most", async () => {
    const answer = await getSensitivity({ ctx, input: { method: "margin_over_churn" } });
    expect(answer?.levers.map(({ lever }) => lever)).toEqual(["arpa", "cost", "churn"]);
    // A tenth less churn is a ninth more life.
    expect(answer?.best?.lever).toBe("churn");
    expect(answer?.best?.gain).toBeCloseTo(1 / 9, 9);
  });

  it("says why a prediction cannot be judged: six months are too few to hide six of them", async () => {
    expect(await getPrediction({ ctx, input: {} })).toMatchObject({ until: "2024-06", backtest: { backtest: null, reason: "no_data" } });
  });

  it("splits by the method asked for, the predicted one included", async () => {
    const { rows, total } = await getBreakdown({ ctx, input: { breakdown: "plan", method: "predicted" } });
    expect(rows.map(({ value, customers }) => [value, customers])).toEqual([["Pro", 70]]);
    expect(rows[0]?.metrics["ltv.predicted"]).toEqual(total["ltv.predicted"]);
    expect(Object.keys(total)).toEqual(expect.arrayContaining(["ltv.predicted", "customers", "arpa", "factor.life", "ltv_to_cac"]));
  });
});
