import { beforeAll, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { aSource, putCustomers, type TestCustomer } from "@/db/test/factories/customers";
import { putReferrals } from "@/db/test/factories/growth";
import { putSegment, these } from "@/db/test/factories/segments";
import { aPerson, aWorkspace } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { listCustomers } from "../customers/list-customers";
import { refreshFacts } from "../facts/refresh-facts";
import { explainMetric } from "../kpis/explain-metric";
import { getKpis } from "../kpis/get-kpis";
import { rebuildLedger } from "../ledger/rebuild-ledger";
import { getComparison } from "./get-comparison";
import { getCounts } from "./get-counts";
import { getLikeness } from "./get-likeness";
import { getReferrals } from "./get-referrals";
import { listAdvocates, listInvitations, listLikely } from "./lists/list-referrals";
import { referralsCsv } from "./lists/referrals-csv";

const paying = (index: number, plan: string, country: string, endsOn: string | null = null): TestCustomer => ({
  externalId: `c${String(index).padStart(3, "0")}`,
  country,
  subscriptions: [{ phases: [{ startsOn: index < 40 ? "2024-01-05" : "2025-01-05", endsOn, mrr: BigInt(1000 + index), plan }] }],
});

/** 40 advocates on Pro in France; 20 others like them; 140 on Basic in Spain, 40 of whom the first 40 brought. */
const customers = [
  ...Array.from({ length: 60 }, (_, index) => paying(index, "Pro", "FR")),
  ...Array.from({ length: 140 }, (_, index) => paying(60 + index, "Basic", "ES", index >= 40 && index < 80 ? "2025-05-10" : null)),
];
const page = { page: 1, pageSize: 50 };

describe("the referral page", () => {
  useSuiteDatabase();
  let ctx: WorkspaceContext;
  beforeAll(async () => {
    ctx = await aWorkspace(await aPerson());
    const ids = await putCustomers(ctx, await aSource(ctx, "2025-06-30"), customers);
    const referral = (from: number, to: number) => ({ referrerId: ids[from]!, refereeId: ids[to]!, invitedOn: "2024-12-10", rewardedOn: "2025-02-01", reward: 500n });
    await putReferrals(ctx, [
      ...Array.from({ length: 40 }, (_, index) => referral(index, 60 + index)),
      { referrerId: ids[0]!, refereeEmailLc: "guest@example.com", invitedOn: "2025-04-02", signedUpOn: "2025-04-03" },
      { referrerId: ids[1]!, refereeEmailLc: "late@example.com", invitedOn: "2025-07-02" },
    ]);
    await inWorkspace(ctx.workspaceId, async (tx) => refreshFacts(tx, ctx.workspaceId, await rebuildLedger(tx, ctx.workspaceId, "all")));
  });

  it("counts a funnel whose steps are lists of as many referrals", async () => {
    const range = { from: "2024-12", to: "2025-06" };
    const answer = await getReferrals({ ctx, input: range });
    expect(answer?.source).toBe("referrals");
    expect(answer?.funnel?.steps.map(({ step, people }) => [step, people])).toEqual([["invited", 41], ["signedUp", 41], ["paying", 40], ["rewarded", 40]]);
    for (const [step, number] of [["invited", 41], ["signed_up", 41], ["paying", 40], ["rewarded", 40]] as const) {
      const list = await listInvitations({ ctx, input: { ...range, ...page, step } });
      expect([list.total, list.rows.length]).toEqual([number, number]);
      const { explanation } = await explainMetric({ ctx, input: { ...range, metric: `referral.${step}`, locale: "en" } });
      expect(explanation?.value.value).toBe(number);
    }
  });

  it("lists of a group the referrals of its referrers, as many as its funnel counts; the rest of many values as well", async () => {
    const range = { from: "2024-12", to: "2025-06" };
    const counted = async (of: WorkspaceContext, group: { breakdown: "plan" | "country" | "interval" | "channel"; value: string }) => {
      const { explanation } = await explainMetric({ ctx: of, input: { ...range, ...group, metric: "referral.invited", locale: "en" } });
      const list = await listInvitations({ ctx: of, input: { ...range, ...page, ...group, step: "invited" } });
      return [explanation?.value.value, list.total];
    };
    expect(await counted(ctx, { breakdown: "plan", value: "Pro" })).toEqual([41, 41]);
    expect(await counted(ctx, { breakdown: "interval", value: "month" })).toEqual([41, 41]);
    expect((await listInvitations({ ctx, input: { ...range, ...page, breakdown: "plan", value: "Basic", step: "invited" } })).total).toBe(0);

    const many = await aWorkspace(await aPerson());
    const ids = await putCustomers(many, await aSource(many, "2025-06-30"), Array.from({ length: 60 }, (_, index) => paying(index, "Pro", `C${String(index).padStart(2, "0")}`)));
    await putReferrals(many, ids.map((referrerId, index) => ({ referrerId, refereeEmailLc: `guest${index}@example.com`, invitedOn: "2025-02-01" })));
    const segment = await putSegment(many, these(["c000", "c001"]));
    await inWorkspace(many.workspaceId, async (tx) => refreshFacts(tx, many.workspaceId, await rebuildLedger(tx, many.workspaceId, "all")));
    const [told, listed] = await counted(many, { breakdown: "country", value: "~other" });
    expect(told).toBeGreaterThan(0);
    expect(listed).toBe(told);
    expect(await counted(many, { breakdown: "country", value: "C00" })).toEqual([1, 1]);
    const ofSegment = await explainMetric({ ctx: many, input: { ...range, segment, metric: "referral.invited", locale: "en" } });
    expect([ofSegment.explanation?.value.value, (await listInvitations({ ctx: many, input: { ...range, ...page, segment, step: "invited" } })).total]).toEqual([2, 2]);
    expect((await listInvitations({ ctx: many, input: { ...range, ...page, segment, breakdown: "country", value: "C05", step: "invited" } })).total).toBe(0);
    const advocates = await listAdvocates({ ctx: many, input: { ...page, segment } });
    expect([advocates.total, advocates.rows.map(({ externalId }) => externalId).toSorted()]).toEqual([2, ["c000", "c001"]]);
    expect((await listAdvocates({ ctx: many, input: page })).total).toBe(60);
  });

  it("lists of a segment who of it is like the advocates among all", async () => {
    const segment = await putSegment(ctx, these(["c040", "c041", "c150"]));
    await inWorkspace(ctx.workspaceId, async (tx) => refreshFacts(tx, ctx.workspaceId, await rebuildLedger(tx, ctx.workspaceId, "all")));
    expect((await listLikely({ ctx, input: { ...page, segment } })).rows.map(({ externalId }) => externalId)).toEqual(["c041", "c040"]);
    expect((await listAdvocates({ ctx, input: { ...page, segment } })).total).toBe(0);
  });

  it("lists the rewards that a sum of them adds up", async () => {
    const range = { from: "2025-02", to: "2025-02" };
    const { explanation } = await explainMetric({ ctx, input: { ...range, metric: "referral.rewards", locale: "en" } });
    const list = await listInvitations({ ctx, input: { ...range, ...page, step: "rewards" } });
    expect(list.rows.reduce((sum, { reward }) => sum + Number(reward), 0)).toBe(20_000);
    expect(explanation?.value.value).toBe(20_000);
    // A part of what the return is held against, whenever they were paid.
    const returned = await explainMetric({ ctx, input: { from: "2025-06", to: "2025-06", metric: "referral.program_roi", locale: "en" } });
    expect(returned.explanation?.asides).toMatchObject([{ name: "rewards", metricId: "referral.rewards", value: 20_000, window: { from: "2024-01", to: "2025-06" } }]);
  });

  it("names the advocates with what came of them, most first", async () => {
    const { rows, total } = await listAdvocates({ ctx, input: page });
    expect(total).toBe(40);
    expect(rows[0]).toMatchObject({ externalId: "c039", invited: 1, signedUp: 1, paying: 1, rewarded: 1, rewards: 500n, broughtMrr: 1099n, mrr: 1039n });
    expect(rows.find(({ externalId }) => externalId === "c000")).toMatchObject({ invited: 2, signedUp: 2, paying: 1 });
  });

  it("finds what advocates have more often, and who has it and refers nobody", async () => {
    const { advocates, customers: active, traits, needed } = await getLikeness({ ctx });
    expect([advocates, active, needed]).toEqual([40, 160, 2]);
    // 40 of 40 advocates and 20 of the 120 others are on Pro.
    expect(traits.find(({ value }) => value === "Pro")).toMatchObject({ trait: "plan", shareOfAdvocates: 1, shareOfOthers: 20 / 120, lift: 6, chosen: true });
    const told = async (metric: string, at: string) => (await explainMetric({ ctx, input: { metric, at, locale: "en" } })).explanation?.value.value;
    expect([await told("referral.trait_lift", "plan~Pro"), await told("referral.trait_share", "advocates~plan~Pro"), await told("referral.trait_share", "others~plan~Pro")]).toEqual([6, 1, 20 / 120]);
    const likely = await listLikely({ ctx, input: page });
    expect(likely).toMatchObject({ total: 20, more: false });
    expect(likely.rows.map(({ externalId }) => externalId)).toEqual(Array.from({ length: 20 }, (_, index) => `c0${59 - index}`));
  });

  it("compares the referred with the others, and explains each lift as it is shown", async () => {
    const comparison = await getComparison({ ctx, input: { from: "2025-04", to: "2025-06" } });
    expect(comparison?.referred).toMatchObject({ acquired: 40, customers: 40 });
    expect(comparison?.others).toMatchObject({ acquired: 160, customers: 120 });
    for (const name of ["loyalty", "ltv", "arpa"] as const) {
      const { explanation } = await explainMetric({ ctx, input: { from: "2025-04", to: "2025-06", metric: `referral.lift.${name}`, locale: "fr" } });
      expect(explanation?.value.value ?? null).toBe(comparison?.lifts[name]?.value ?? null);
    }
    const test = async (metric: string) => (await explainMetric({ ctx, input: { from: "2025-04", to: "2025-06", metric, locale: "en" } })).explanation?.value.value;
    expect([await test("referral.log_rank"), await test("referral.log_rank.p")]).toEqual([comparison?.logRank?.chiSquare, comparison?.logRank?.p]);
  });

  it("tells the rate of a group, whose programme is the workspace's", async () => {
    const { breakdown } = await getKpis({ ctx, input: { from: "2025-01", to: "2025-06", breakdown: "plan" } });
    // The 40 referred are on Basic, with 100 others.
    expect(breakdown.Basic?.["referral.rate"]).toMatchObject({ value: 40 / 140, n: 140 });
    expect(breakdown.Pro?.["referral.rate"]).toMatchObject({ value: 0, n: 20 });
    for (const id of ["referral.program_roi", "referral.program_roi.predicted", "referral.program_cac"]) expect(breakdown.Basic?.[id], id).toMatchObject({ value: null, reason: "programme_not_shared" });
    const { explanation } = await explainMetric({ ctx, input: { from: "2025-01", to: "2025-06", metric: "referral.rate", locale: "en", breakdown: "plan", value: "Basic" } });
    expect(explanation?.inputs.map(({ name, value }) => [name, value])).toEqual([["referred_new_customers", 40], ["new_customers", 140]]);
    const [referred] = explanation?.inputs ?? [];
    expect(referred).toMatchObject({ population: "new_in_range", group: null, also: ["referred", "yes"] });
    const list = { from: "2025-01", to: "2025-06", population: "new_in_range", breakdown: "plan", value: "Basic", groups: JSON.stringify([referred?.also]) } as const;
    expect((await listCustomers({ ctx, input: list })).total.customers).toBe(40);
  });

  it("leads from a rate to those who were referred, and from a share to those who have left", async () => {
    const range = { from: "2025-01", to: "2025-06" };
    const { explanation } = await explainMetric({ ctx, input: { ...range, metric: "referral.rate", locale: "en" } });
    const [referred, all] = explanation?.inputs ?? [];
    expect([referred, all]).toMatchObject([{ value: 40, population: "new_in_range", group: { breakdown: "referred", value: "yes" } }, { value: 160, population: "new_in_range", group: null }]);
    expect((await listCustomers({ ctx, input: { ...range, population: "new_in_range", breakdown: "referred", value: "yes" } })).total.customers).toBe(40);
    const left = await explainMetric({ ctx, input: { ...range, metric: "left_share", locale: "en", breakdown: "plan", value: "Basic" } });
    expect(left.explanation?.inputs).toMatchObject([{ value: 40, population: "gone" }, { value: 140, population: "everyone" }]);
    expect((await listCustomers({ ctx, input: { ...range, population: "gone", breakdown: "plan", value: "Basic" } })).total.customers).toBe(40);
  });

  it("leaves as files of the same rows, and has no counts where no file told any", async () => {
    const file = async (list: "advocates" | "likely" | "referrals") => {
      const input = { list, step: "paying" as const, from: "2024-12", to: "2025-06", delimiter: ";", header: (column: string) => column, amount: (minor: bigint) => String(minor), trait: ({ trait, value }: { trait: string; value: string }) => `${trait}=${value}` };
      let text = "";
      for await (const part of referralsCsv({ ctx, input })) text += part;
      const [head, ...rows] = text.trim().split(/\r?\n/);
      return { head: head?.replace("\ufeff", ""), rows };
    };
    const [advocates, likely, invited] = [await file("advocates"), await file("likely"), await file("referrals")];
    expect([advocates.rows.length, likely.rows.length, invited.rows.length]).toEqual([40, 20, 40]);
    // What the page says they have in common stands beside the plan and the country.
    expect(likely.rows[0]).toBe("c059;;;Pro;FR;country=FR · plan=Pro · referred=no;2025-01-05;1059");
    // Money in the currency that the header names; both sides of a referral by their ids, and a guest by the email it was invited at.
    expect([advocates.head, likely.head]).toEqual([
      "externalId;name;email;invited;signedUp;paying;rewarded;rewards (EUR);broughtMrr (EUR);told;mrr (EUR)",
      "externalId;name;email;plan;country;inCommon;firstPaidOn;mrr (EUR)",
    ]);
    expect(invited.head).toBe("referrerExternalId;referrer;referrerEmail;refereeExternalId;referee;refereeEmail;invitedOn;signedUpOn;paidOn;rewardedOn;reward (EUR);programme");
    expect(invited.rows.map((row) => row.split(";")).filter(([referrer]) => referrer === "c000").map((row) => row.slice(0, 6))).toEqual([["c000", "c000", "", "c060", "c060", ""]]);
    const [guest] = (await listInvitations({ ctx, input: { from: "2025-04", to: "2025-04", ...page, step: "invited" } })).rows;
    expect(guest).toMatchObject({ referrerExternalId: "c000", refereeExternalId: null, referee: "guest@example.com", refereeEmail: "guest@example.com" });
    expect(await getCounts({ ctx, input: {} })).toBeNull();
  });

  it("leaves as no file at all, not even its headers, where the months are refused", async () => {
    const input = { list: "referrals" as const, step: "paying" as const, from: "2030-01", delimiter: ";", header: (column: string) => column, amount: String, trait: () => "" };
    await expect(referralsCsv({ ctx, input }).next()).rejects.toMatchObject({ messageKey: "rangeAfterData" });
  });
});

describe("a file that only counts referrals", () => {
  useSuiteDatabase();
  it("tells who left by how many, and who refers most, and invents no funnel", async () => {
    const ctx = await aWorkspace(await aPerson());
    const counted = customers.map((customer, index) => ({ ...customer, referralCount: [0, 1, 2, 5][index % 4] }));
    await putCustomers(ctx, await aSource(ctx, "2025-06-30"), counted);
    await inWorkspace(ctx.workspaceId, async (tx) => refreshFacts(tx, ctx.workspaceId, await rebuildLedger(tx, ctx.workspaceId, "all")));
    const answer = await getReferrals({ ctx, input: {} });
    expect(answer).toMatchObject({ source: "counts", funnel: null });
    const counts = await getCounts({ ctx, input: {} });
    expect(counts).toMatchObject({ told: 200, referring: 150 });
    expect(counts?.rows.map(({ value, everPaid, metrics }) => [value, everPaid, metrics.left_share?.value])).toEqual([["0", 50, 0.2], ["1", 50, 0.2], ["2", 50, 0.2], ["3+", 50, 0.2]]);
    const { rows, total } = await listAdvocates({ ctx, input: page });
    expect([total, rows[0]?.told, rows[0]?.invited]).toEqual([150, 5, null]);
  });
});
