import { beforeAll, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { aSource, putCustomers, type TestCustomer } from "@/db/test/factories/customers";
import { putReferrals, putSpend } from "@/db/test/factories/growth";
import { aPerson, aWorkspace, type TestPerson } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { refreshFacts } from "../facts/refresh-facts";
import { rebuildLedger } from "../ledger/rebuild-ledger";
import { KPI_IDS } from "../metrics/kpis/kpis";
import { explainMetric } from "./explain-metric";
import { getKpis } from "./get-kpis";

let person: TestPerson;

const JUNE = { from: "2024-06", to: "2024-06" };

async function refresh({ workspaceId }: WorkspaceContext) {
  await inWorkspace(workspaceId, async (tx) => refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, "all")));
}

const from = (startsOn: string, channel: string | null, plan: string, mrr = 1000n): TestCustomer => ({
  channel,
  subscriptions: [{ phases: [{ startsOn, endsOn: null, mrr, plan }] }],
});

const several = (count: number, customer: TestCustomer) => Array.from({ length: count }, () => customer);

describe("numbers that need more than customers", () => {
  useSuiteDatabase();
  beforeAll(async () => {
    person = await aPerson();
  });

  it("say what is missing where nothing was imported but customers", async () => {
    const ctx = await aWorkspace(person);
    await putCustomers(ctx, await aSource(ctx, "2024-06-30"), several(3, from("2024-06-03", "ads", "Pro")));
    await refresh(ctx);
    const { metrics } = await getKpis({ ctx, input: JUNE });
    expect(Object.keys(metrics).sort()).toEqual([...KPI_IDS].sort());
    for (const id of ["cac", "cac.paid", "ltv_to_cac", "cac_payback", "cash_tied_up", "referral.program_cac"]) expect(metrics[id]?.reason, id).not.toBeNull();
  });

  it("share 1,000 on ads over its 10 new customers, 4 of them on Pro: 400 and CAC 100 there, and 100 for all", async () => {
    const ctx = await aWorkspace(person);
    const people = [...several(4, from("2024-06-03", "ads", "Pro")), ...several(6, from("2024-06-20", "ads", "Basic"))];
    await putCustomers(ctx, await aSource(ctx, "2024-06-30"), people);
    await putSpend(ctx, [{ month: "2024-06", channel: "ads", amount: 100_000n }]);
    await refresh(ctx);
    const { metrics, breakdown } = await getKpis({ ctx, input: { ...JUNE, breakdown: "plan" } });
    expect(metrics.cac).toMatchObject({ value: 10_000, n: 10 });
    expect(breakdown.Pro?.cac).toMatchObject({ value: 10_000, n: 4 });
    // 100 ÷ (10 × 80 %) = 12.5 months
    expect(metrics.cac_payback?.value).toBeCloseTo(12.5, 9);
    const { explanation } = await explainMetric({ ctx, input: { ...JUNE, metric: "cac", locale: "en", breakdown: "plan", value: "Pro" } });
    expect(explanation?.inputs.map(({ name, value }) => [name, value])).toEqual([["spend", 40_000], ["new_customers", 4]]);
  });

  it("count customers no spend brought, and spend that brought none, for everyone", async () => {
    const ctx = await aWorkspace(person);
    await putCustomers(ctx, await aSource(ctx, "2024-06-30"), [...several(2, from("2024-06-03", "ads", "Pro")), ...several(2, from("2024-06-03", null, "Pro"))]);
    await putSpend(ctx, [
      { month: "2024-06", channel: "ads", amount: 30_000n },
      { month: "2024-06", channel: "ads", amount: 6_000n, category: "salaries" },
      { month: "2024-06", channel: "fairs", amount: 4_000n },
      { month: "2024-06", channel: "ads", amount: 8_000n, purpose: "retention" },
    ]);
    await refresh(ctx);
    const { metrics, breakdown } = await getKpis({ ctx, input: { ...JUNE, breakdown: "channel" } });
    // (300 + 60 + 40) ÷ 4; media only over those who came by what was paid for: (300 + 40) ÷ 2
    expect(metrics.cac?.value).toBe(10_000);
    expect(breakdown.ads?.cac?.value).toBe(18_000);
    expect(breakdown[""]?.cac).toMatchObject({ value: 0, warnings: expect.arrayContaining(["no_spend"]) });
    const { explanation } = await explainMetric({ ctx, input: { ...JUNE, metric: "cac", locale: "fr" } });
    expect(explanation?.asides.map(({ name, value }) => [name, value])).toEqual([["unallocated_spend", 4_000], ["customers_without_spend", 2]]);
    // Nobody was there at the opening of June: what it cost to keep them has nobody to be shared by.
    expect(metrics.retention_cost?.value).toBeNull();
  });

  it("follow a referral from the invitation to the reward", async () => {
    const ctx = await aWorkspace(person);
    const [referrerId = "", refereeId = ""] = await putCustomers(ctx, await aSource(ctx, "2024-06-30"), [from("2024-01-03", null, "Pro"), from("2024-06-10", "referral", "Pro")]);
    await putReferrals(ctx, [
      { referrerId, refereeId, invitedOn: "2024-06-01", signedUpOn: "2024-06-05", paidOn: "2024-06-10", rewardedOn: "2024-06-20", reward: 500n },
      { referrerId, refereeEmailLc: "b@example.com", invitedOn: "2024-06-02", signedUpOn: "2024-06-06" },
      { referrerId, refereeEmailLc: "c@example.com", invitedOn: "2024-06-02" },
    ]);
    await refresh(ctx);
    const { metrics } = await getKpis({ ctx, input: JUNE });
    expect(metrics["referral.conversion"]?.value).toBe(0.5);
    // 3 invitations by 2 customers, 2 of 3 accepted: 1.5 × 2/3
    expect(metrics["referral.k_factor"]?.value).toBeCloseTo(1, 12);
    // 5 of reward, and 8 of margin from the referred so far: (8 − 5) ÷ 5
    expect(metrics["referral.program_roi"]?.value).toBeCloseTo(0.6, 12);
    // The reward is what the one new customer of June cost.
    expect(metrics.cac?.value).toBe(500);
  });
});
