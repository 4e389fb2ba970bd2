import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { imports } from "@/db/schema";
import { aSource, putCustomers, type TestCustomer, type TestSubscription } from "@/db/test/factories/customers";
import { aPerson, aWorkspace } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import { refreshFacts } from "../facts/refresh-facts";
import type { OracleMovement } from "../facts/test/oracle";
import { readLedger } from "../facts/test/read-back";
import { phasesOf } from "../metrics/phases";
import { rebuildLedger } from "./rebuild-ledger";
import { ledgerOf } from "./test/ledger-of";

const brief = (movements: OracleMovement[]) => movements.map(({ day, kind, after }) => [day, kind, after]);
const monthly = (startsOn: string, endsOn: string | null, mrr = 1000n) => ({ startsOn, endsOn, mrr, plan: "Pro" });
const one = (subscription: TestSubscription, rest: Partial<TestCustomer> = {}): TestCustomer => ({ subscriptions: [subscription], ...rest });

describe("what the ledger makes of", () => {
  useSuiteDatabase();

  it("a one-time coupon: 1,200.00 a year less 20 % is 80.00 and an expansion to 100.00, or 100.00 from the start", async () => {
    const stretches = [{ startsOn: "2024-01-15", endsOn: null, plan: "Pro", unitAmount: 120_000n, quantity: 1, interval: "year" as const, intervalCount: 1 }];
    const phases = phasesOf({ stretches, discounts: [{ ppm: 200_000, lasts: "once", startsOn: "2024-01-15" }], billedFrom: "2024-01-15" });
    expect(brief(await ledgerOf(one({ phases }), { dataDate: "2025-01-15" }))).toEqual([["2024-01-15", "new", 80_00n], ["2025-01-15", "expansion", 100_00n]]);
    expect(brief(await ledgerOf(one({ phases }), { settings: { discounts: "recurring_only" } }))).toEqual([["2024-01-15", "new", 100_00n]]);
  });

  it("a first period for free: a customer begins when it pays, or from the start where one-time coupons don't count", async () => {
    const phases = [{ ...monthly("2024-01-15", "2024-02-15", 0n), mrrWithoutOnce: 1000n }, monthly("2024-02-15", null)];
    expect(brief(await ledgerOf(one({ phases })))).toEqual([["2024-02-15", "new", 1000n]]);
    expect(brief(await ledgerOf(one({ phases }), { settings: { discounts: "recurring_only" } }))).toEqual([["2024-01-15", "new", 1000n]]);
  });

  it("a trial: nothing before it ends, and nobody who leaves in it", async () => {
    const trial = { startsOn: "2024-01-01", endsOn: "2024-01-31" };
    expect(brief(await ledgerOf(one({ phases: [monthly("2024-01-01", "2024-01-20", 500n), monthly("2024-01-20", null)], trial })))).toEqual([["2024-01-31", "new", 1000n]]);
    expect(await ledgerOf(one({ phases: [monthly("2024-01-01", "2024-01-31")], trial }))).toEqual([]);
    expect(await ledgerOf(one({ phases: [monthly("2024-01-01", null)], trial }), { dataDate: "2024-01-30" })).toEqual([]);
  });

  it("a pause: churn when it begins, reactivation when it is over", async () => {
    expect(brief(await ledgerOf(one({ phases: [monthly("2024-01-01", "2024-04-10"), monthly("2024-06-01", null)] })))).toEqual([
      ["2024-01-01", "new", 1000n],
      ["2024-04-10", "churn", 0n],
      ["2024-06-01", "reactivation", 1000n],
    ]);
  });

  it("an add-on: an expansion while there is a base, a contraction when it ends, a customer like any other without one", async () => {
    const addOn: TestSubscription = { kind: "add_on", phases: [monthly("2024-02-29", "2024-05-01", 300n)] };
    expect(brief(await ledgerOf({ subscriptions: [{ phases: [monthly("2024-01-01", null)] }, addOn] }))).toEqual([
      ["2024-01-01", "new", 1000n],
      ["2024-02-29", "expansion", 1300n],
      ["2024-05-01", "contraction", 1000n],
    ]);
    expect(brief(await ledgerOf(one(addOn)))).toEqual([["2024-02-29", "new", 300n], ["2024-05-01", "churn", 0n]]);
  });

  it("an unpaid charge: kept, or involuntary churn on the 30th day after, unless service ended before or somebody asked to leave", async () => {
    const settings = { pastDue: "end_after_30_days" } as const;
    const dataDate = "2025-01-31";
    const unpaid: TestSubscription = { phases: [monthly("2024-01-01", "2024-12-01"), monthly("2025-01-01", null)], pastDueSince: "2024-03-01" };
    expect((await ledgerOf(one(unpaid), { dataDate })).map(({ kind }) => kind)).toEqual(["new", "churn", "reactivation"]);
    const lapsed = await ledgerOf(one(unpaid), { settings, dataDate });
    expect(brief(lapsed)).toEqual([["2024-01-01", "new", 1000n], ["2024-03-31", "churn", 0n]]);
    expect(lapsed[1]).toMatchObject({ churnKind: "involuntary", planLeft: "Pro" });
    const ended = { ...unpaid, phases: [monthly("2024-01-01", "2024-03-20")] };
    expect((await ledgerOf(one(ended), { settings, dataDate })).at(-1)).toMatchObject({ day: "2024-03-20", churnKind: "unknown" });
    expect((await ledgerOf(one({ ...unpaid, requestedOn: "2024-03-10" }), { settings, dataDate })).at(-1)).toMatchObject({ day: "2024-03-31", churnKind: "unknown" });
    const said = { ...unpaid, cancellations: [{ on: "2024-03-10", kind: "voluntary" as const }] };
    expect((await ledgerOf(one(said), { settings, dataDate })).at(-1)).toMatchObject({ day: "2024-03-31", churnKind: "voluntary" });
  });

  it.each([
    ["the last attempt failed", [["2024-03-01", "succeeded"], ["2024-04-01", "failed"]], "involuntary"],
    ["a failed one was made good", [["2024-04-01", "failed"], ["2024-04-04", "succeeded"]], "unknown"],
    ["it was made good the same day", [["2024-04-01", "failed"], ["2024-04-01", "succeeded"]], "unknown"],
    ["it failed on the day of the end", [["2024-05-01", "failed"]], "involuntary"],
    ["it failed only afterwards", [["2024-04-01", "succeeded"], ["2024-05-02", "failed"]], "unknown"],
    ["a refund came after a payment", [["2024-04-01", "succeeded"], ["2024-04-20", "refunded"]], "unknown"],
    ["a refund came after a failure", [["2024-04-01", "failed"], ["2024-04-20", "refunded"]], "involuntary"],
    ["nothing was ever charged", [], "unknown"],
  ] as const)("an end without a reason when %s", async (_, attempts, churnKind) => {
    const payments = attempts.map(([on, status]) => ({ on, status }));
    const subscription = { phases: [monthly("2024-01-01", "2024-05-01")] };
    expect((await ledgerOf(one(subscription, { payments }))).at(-1)).toMatchObject({ kind: "churn", churnKind });
    // Who asked to leave was not pushed out by a card; and what was said of the churn stands.
    expect((await ledgerOf(one({ ...subscription, requestedOn: "2024-04-15" }, { payments }))).at(-1)).toMatchObject({ churnKind: "unknown" });
    expect((await ledgerOf(one(subscription, { payments, cancellations: [{ on: "2024-04-15", kind: "voluntary" }] }))).at(-1)).toMatchObject({ churnKind: "voluntary" });
  });

  it("a failure of an earlier stay: it says nothing of the later one", async () => {
    const subscription = { phases: [monthly("2024-01-01", "2024-03-01"), monthly("2024-06-01", "2024-09-01")] };
    const movements = await ledgerOf(one(subscription, { payments: [{ on: "2024-02-01", status: "failed" }] }), { dataDate: "2024-09-30" });
    expect(movements.map(({ churnKind }) => churnKind)).toEqual([null, "involuntary", null, "unknown"]);
  });

  it.each([
    ["a trial ends", { phases: [monthly("2024-01-01", null)], trial: { startsOn: "2024-01-01", endsOn: "2024-02-01" } }, "new"],
    ["thirty days unpaid are over", { phases: [monthly("2023-01-01", null)], pastDueSince: "2024-01-02" }, "churn"],
  ] as const)("the data date reaching the day on which %s: the customer moves without having been in a file", async (_, subscription, kind) => {
    const ctx = await aWorkspace(await aPerson(), "owner", { settings: { pastDue: "end_after_30_days" } });
    const { workspaceId } = ctx;
    await putCustomers(ctx, await aSource(ctx, "2024-01-31"), [{ ...one({ ...subscription, phases: [...subscription.phases] }), externalId: "c" }]);
    const rebuild = () =>
      inWorkspace(workspaceId, async (tx) => {
        await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, []));
        return (await readLedger(tx, workspaceId)).c?.at(-1);
      });
    await rebuild();
    await inWorkspace(workspaceId, (tx) => tx.update(imports).set({ asOf: "2024-02-01" }).where(eq(imports.workspaceId, workspaceId)));
    expect(await rebuild()).toMatchObject({ day: "2024-02-01", kind });
    await inWorkspace(workspaceId, (tx) => tx.update(imports).set({ asOf: "2024-01-31" }).where(eq(imports.workspaceId, workspaceId)));
    expect((await rebuild())?.day).not.toBe("2024-02-01");
  });
});
