import { beforeAll, describe, expect, it } from "vitest";
import { inWorkspace, type Tx } from "@/db/client";
import { aSource, putCustomers, type TestCustomer, type TestPhase, type TestSubscription } from "@/db/test/factories/customers";
import { putReferrals } from "@/db/test/factories/growth";
import { aPerson, aWorkspace, type TestPerson } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceId } from "@/db/workspace-id";
import { rebuildLedger } from "../ledger/rebuild-ledger";
import type { CellsOf } from "./group-rows";
import { readAcquisitionCells } from "./read-acquisition-cells";
import { readChurnCells, readChurnsByReason } from "./read-churn-cells";
import { readPaymentCells } from "./read-payment-cells";
import { readPlanCells } from "./read-plan-cells";
import { readReferralCells } from "./read-referral-cells";
import { readRenewalCells } from "./read-renewal-cells";
import { readScheduledCells } from "./read-scheduled-cells";
import { readTrialCells } from "./read-trial-cells";
import { refreshFacts } from "./refresh-facts";

const DATA_DATE = "2025-06-30";
let person: TestPerson;

type Settings = { churnRecognition?: "service_end" | "cancel_request" };

/** A workspace with these customers and what stands beside them, as of 30 June 2025. */
async function companyOf(customers: TestCustomer[], settings: Settings = {}, beside?: (ctx: Awaited<ReturnType<typeof aWorkspace>>, ids: string[]) => Promise<void>) {
  const ctx = await aWorkspace(person, "owner", { settings });
  const { workspaceId } = ctx;
  const ids = await putCustomers(ctx, await aSource(ctx, DATA_DATE), customers);
  await beside?.(ctx, ids);
  await inWorkspace(workspaceId, async (tx) => refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, "all")));
  const read = <Cell>(cells: (tx: Tx, id: WorkspaceId, of: CellsOf) => Promise<Map<string, Cell[]>>, of: CellsOf = { breakdown: "none" }) =>
    inWorkspace(workspaceId, async (tx) => Object.fromEntries(await cells(tx, workspaceId, of)));
  return { read };
}

const yearly = (startsOn: string, endsOn: string | null, mrr = 1000n, plan = "Pro"): TestPhase => ({ startsOn, endsOn, mrr, plan, interval: "year" });
const monthly = (startsOn: string, endsOn: string | null, mrr = 1000n, plan = "Pro"): TestPhase => ({ startsOn, endsOn, mrr, plan });
const having = (...subscriptions: TestPhase[][]): TestCustomer => ({ subscriptions: subscriptions.map((phases) => ({ phases })) });
const trying = (trial: TestSubscription["trial"], ...phases: TestPhase[]): TestCustomer => ({ subscriptions: [{ phases, trial }] });

describe("facts beside the month cells", () => {
  useSuiteDatabase();
  beforeAll(async () => {
    person = await aPerson();
  });

  it("renewals: 5 yearly terms end in March, 4 go on: as they were, dearer, monthly from now on, and by a new contract", async () => {
    const { read } = await companyOf([
      having([yearly("2024-03-10", null)]),
      having([yearly("2024-03-15", "2025-03-15"), yearly("2025-03-15", null, 1500n)]),
      having([yearly("2024-03-20", "2025-03-20"), monthly("2025-03-20", null)]),
      having([yearly("2024-03-01", "2025-03-01")], [yearly("2025-03-01", null)]),
      having([yearly("2024-03-05", "2025-03-05", 700n)]),
      // Broken off after half a year, and a month that is no term to renew: neither came up.
      having([yearly("2024-09-01", "2025-03-08")]),
      having([monthly("2024-03-01", null)]),
    ]);
    expect(await read(readRenewalCells)).toEqual({ "": [{ month: "2025-03", due: 5, renewed: 4, dueMrr: 4700n, renewedMrr: 4000n }] });
  });

  it("renewals: a price that changes within the term moves no anniversary, and a term from the 31st ends on the last of the month", async () => {
    const { read } = await companyOf([
      having([yearly("2024-02-10", "2024-08-10"), yearly("2024-08-10", null, 1200n)]),
      having([{ ...monthly("2024-08-31", null), intervalCount: 3 }]),
    ]);
    // The quarter from 31 August ends on 30 November, 28 February and 31 May.
    const one = (month: string, mrr = 1000n) => ({ month, due: 1, renewed: 1, dueMrr: mrr, renewedMrr: mrr });
    const { "": cells = [] } = await read(readRenewalCells);
    expect(cells.toSorted((a, b) => (a.month < b.month ? -1 : 1))).toEqual([
      one("2024-11"),
      { month: "2025-02", due: 2, renewed: 2, dueMrr: 2200n, renewedMrr: 2200n },
      one("2025-05"),
    ]);
  });

  it("renewals: who asked to leave in time was due all the same where churn counts from the request", async () => {
    const leaving: TestCustomer = { subscriptions: [{ phases: [yearly("2024-03-10", "2025-03-10")], cancellations: [{ on: "2024-12-01" }] }] };
    const { read } = await companyOf([leaving, having([yearly("2024-03-10", null)])], { churnRecognition: "cancel_request" });
    expect(await read(readRenewalCells)).toEqual({ "": [{ month: "2025-03", due: 2, renewed: 1, dueMrr: 2000n, renewedMrr: 1000n }] });
  });

  it("scheduled: who leaves later with today's MRR, and which terms come up; ending one of two subscriptions is no churn", async () => {
    const { read } = await companyOf([
      having([monthly("2024-05-01", "2025-07-20", 800n)]),
      having([yearly("2024-09-01", "2025-09-01")], [monthly("2024-09-01", "2025-08-01", 300n)]),
      having([monthly("2024-05-01", "2025-07-20")], [yearly("2024-12-24", null, 500n)]),
      // Gone on the data date, and not there yet.
      having([monthly("2024-05-01", DATA_DATE)]),
      having([yearly("2025-07-01", null)]),
    ]);
    const { "": cells = [] } = await read(readScheduledCells);
    expect(cells.toSorted((a, b) => (a.day < b.day ? -1 : 1))).toEqual([
      { day: "2025-07-20", kind: "churn", customers: 1, mrr: 800n },
      // Nothing is left once the second ends; that it would have come up for renewal then is not said.
      { day: "2025-09-01", kind: "churn", customers: 1, mrr: 1300n },
      { day: "2025-12-24", kind: "renewal", customers: 1, mrr: 500n },
    ]);
  });

  it("trials: 5 ended in May and June; won at once and on the 30th day, lost on the 31st and for good, open while there is time", async () => {
    const { read } = await companyOf([
      trying({ startsOn: "2025-05-01", endsOn: "2025-05-15" }, monthly("2025-05-01", null)),
      trying({ startsOn: "2025-05-01", endsOn: "2025-05-15" }, monthly("2025-05-01", "2025-05-15"), monthly("2025-06-14", null)),
      trying({ startsOn: "2025-05-01", endsOn: "2025-05-15" }, monthly("2025-05-01", "2025-05-15"), monthly("2025-06-15", null)),
      trying({ startsOn: "2025-05-17", endsOn: "2025-05-31" }, monthly("2025-05-17", "2025-05-31")),
      trying({ startsOn: "2025-05-18", endsOn: "2025-06-01" }, monthly("2025-05-18", "2025-06-01", 900n, "Max")),
      trying({ startsOn: "2025-06-20", endsOn: "2025-07-04" }, monthly("2025-06-20", null)),
    ]);
    const may = { month: "2025-05", ended: 4, converted: 2, open: 0 };
    // 1 June and 30 days is 1 July: one more day to decide.
    const june = { month: "2025-06", ended: 1, converted: 0, open: 1 };
    expect((await read(readTrialCells))[""]?.toSorted((a, b) => (a.month < b.month ? -1 : 1))).toEqual([may, june]);
    expect(await read(readTrialCells, { breakdown: "plan" })).toEqual({ Pro: [may], Max: [june] });
  });

  it("referrals: every invitation counts, a referee once, and what was paid in rewards all of it", async () => {
    const { read } = await companyOf([having([monthly("2024-01-10", null)]), having([monthly("2024-02-10", null)]), having([monthly("2025-04-20", null)])], {}, async (ctx, [ada = "", bob = "", eve = ""]) =>
      putReferrals(ctx, [
        // The ledger knows that Eve pays since 20 April.
        { referrerId: ada, refereeId: eve, invitedOn: "2025-03-01", signedUpOn: "2025-03-20", rewardedOn: "2025-05-20", reward: 500n },
        { referrerId: bob, refereeId: eve, invitedOn: "2025-03-05", signedUpOn: "2025-03-25", rewardedOn: "2025-05-21", reward: 300n },
        { referrerId: bob, refereeEmailLc: "x@example.com", invitedOn: "2025-03-06" },
        { referrerId: bob, refereeEmailLc: "y@example.com", invitedOn: "2025-07-01" },
      ]),
    );
    const nothing = { invited: 0, signedUp: 0, paying: 0, rewarded: 0, rewards: 0n };
    expect((await read(readReferralCells))[""]?.toSorted((a, b) => (a.month < b.month ? -1 : 1))).toEqual([
      { ...nothing, month: "2025-03", invited: 3, signedUp: 1 },
      { ...nothing, month: "2025-04", paying: 1 },
      { ...nothing, month: "2025-05", rewarded: 1, rewards: 800n },
    ]);
  });

  it("cash: 100 and 50 received and 20 given back are 130 of two payments; failed ones and later ones are none", async () => {
    const paying = (startsOn: string, payments: TestCustomer["payments"]): TestCustomer => ({ ...having([monthly(startsOn, null)]), payments });
    const { read } = await companyOf([
      paying("2025-04-10", [{ on: "2025-05-01", status: "succeeded", amount: 10_000n }, { on: "2025-05-09", status: "failed", amount: 9_900n }]),
      paying("2025-04-30", [{ on: "2025-05-31", status: "succeeded", amount: 5_000n }, { on: "2025-05-31", status: "refunded", amount: 2_000n }, { on: "2025-07-01", status: "succeeded", amount: 1n }]),
    ]);
    expect(await read(readPaymentCells)).toEqual({ "": [{ cohortMonth: "2025-04", month: "2025-05", received: 13_000n, payments: 2 }] });
  });

  it("churn by the number of referrals made: none, one, two, three and more, and not told", async () => {
    const left = (referralCount: number | null): TestCustomer => ({ ...having([monthly("2025-01-10", "2025-06-10")]), referralCount });
    const { read } = await companyOf([left(0), left(0), left(1), left(2), left(3), left(11), left(null), { ...having([monthly("2025-01-10", null)]), referralCount: 4 }]);
    const cells = await read((tx, id, of) => readChurnCells(tx, id, of, { from: "2025-06", to: "2025-06" }), { breakdown: "referrals" });
    expect(Object.fromEntries(Object.entries(cells).map(([value, group]) => [value, group.reduce((sum, { customers }) => sum + customers, 0)]))).toEqual({ 0: 2, 1: 1, 2: 1, "3+": 2, "": 1 });
  });

  it("MRR by plan goes by the plan of the day, breakdowns by the first one", async () => {
    const { read } = await companyOf([having([monthly("2025-05-10", "2025-06-10", 1000n, "Basic"), monthly("2025-06-10", null, 3000n, "Pro")], [monthly("2025-06-01", null, 200n, "Add-on")])]);
    const cells = [
      { month: "2025-05", plan: "Basic", subscriptions: 1, closingMrr: 1000n },
      { month: "2025-06", plan: "Add-on", subscriptions: 1, closingMrr: 200n },
      { month: "2025-06", plan: "Pro", subscriptions: 1, closingMrr: 3000n },
    ];
    const { Basic = [], ...others } = await read(readPlanCells, { breakdown: "plan" });
    expect(Basic.toSorted((a, b) => (`${a.month}${a.plan}` < `${b.month}${b.plan}` ? -1 : 1))).toEqual(cells);
    expect(others).toEqual({});
  });

  it("acquisition: a referred customer without a channel came by referral, and a channel known stays", async () => {
    const from = (channel: string | null, referredBy: string | null): TestCustomer => ({ ...having([monthly("2025-05-10", null)]), channel, referredBy });
    const { read } = await companyOf([from("Ads", "ada"), from(null, "ada"), from(null, null)]);
    const one = (channel: string, newReferred: number) => ({ month: "2025-05", channel, newCustomers: 1, newReferred, newMrr: 1000n });
    expect((await read(readAcquisitionCells))[""]?.toSorted((a, b) => (a.channel < b.channel ? -1 : 1))).toEqual([one("", 0), one("Ads", 1), one("referral", 1)]);
  });

  it("churn: by age and term; an undated leaver with the tenure told, and with the one lived where it came back", async () => {
    const gone: TestCustomer = { subscriptions: [{ phases: [yearly("2025-01-15", DATA_DATE)], undated: true, toldTenure: 17 }] };
    const back: TestCustomer = {
      subscriptions: [{ phases: [monthly("2024-12-15", "2025-03-14", 400n)], undated: true, toldTenure: 9 }, { phases: [monthly("2025-05-01", null)] }],
    };
    const { read } = await companyOf([gone, back]);
    const always = { from: "2024-01", to: "2025-12" };
    const churn = { kind: "unknown", category: "", reason: "", plan: "Pro", customers: 1, undated: 1 };
    expect(await read((tx, id, of) => readChurnCells(tx, id, of, always), { breakdown: "interval" })).toEqual({
      year: [{ ...churn, month: "2025-06", term: "year", tenureMonths: 17, mrr: 1000n }],
      // 15 December to 14 March are two whole months.
      month: [{ ...churn, month: "2025-03", term: "month", tenureMonths: 2, mrr: 400n }],
    });
    const whole = { ...churn, plan: "", term: "", tenureMonths: 0 };
    expect((await read(readChurnsByReason))[""]?.toSorted((a, b) => (a.month < b.month ? -1 : 1))).toEqual([
      { ...whole, month: "2025-03", mrr: 400n, lives: [{ term: "month", tenureMonths: 2, mrr: 400 }] },
      { ...whole, month: "2025-06", mrr: 1000n, lives: [{ term: "year", tenureMonths: 17, mrr: 1000 }] },
    ]);
  });
});
