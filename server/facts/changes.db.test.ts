import { eq, inArray, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { customers, factStates, imports, paidSpans, planCells, subscriptionPhases, workspaceSettings } from "@/db/schema";
import { aSource, putCustomers, type TestCustomer } from "@/db/test/factories/customers";
import { allOf, putSegment, these } from "@/db/test/factories/segments";
import { aPerson, aWorkspace, type TestPerson } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { rebuildLedger } from "../ledger/rebuild-ledger";
import { LARGEST } from "./breakdowns";
import { readCells } from "./read-cells";
import { refreshFacts } from "./refresh-facts";
import { putWorld } from "./test/build-world";
import { readDerived } from "./test/read-back";
import { worlds } from "./test/worlds";

let person: TestPerson;

/** Refreshes by what changed, and holds everything derived to what summing all of it anew gives. */
async function expectTheSameAsAnew({ workspaceId }: WorkspaceContext, changed: string[]): Promise<void> {
  await inWorkspace(workspaceId, async (tx) => {
    await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, changed));
    const moved = await readDerived(tx, workspaceId);
    await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, "all"));
    expect(moved).toEqual(await readDerived(tx, workspaceId));
  });
}

async function moveDataDate({ workspaceId }: WorkspaceContext, asOf: string): Promise<void> {
  await inWorkspace(workspaceId, (tx) => tx.update(imports).set({ asOf }).where(eq(imports.workspaceId, workspaceId)));
}

const since = (startsOn: string, more: Partial<TestCustomer> = {}): TestCustomer => ({ subscriptions: [{ phases: [{ startsOn, endsOn: null, mrr: 1000n, plan: "Pro" }] }], ...more });

describe("facts moved on by changes", () => {
  useSuiteDatabase();
  beforeAll(async () => {
    person = await aPerson();
  });

  it("are those of a refresh of all, whoever came, changed and went, and wherever the data date moved", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, worlds, async (world, next) => {
        const { ctx, ids } = await putWorld(person, world);
        const { workspaceId } = ctx;
        // Whom the next import brings and takes, who moves in and out by what becomes of them, and by the passing of days alone.
        const half = [...world.customers, ...next.customers.map(({ externalId = "" }) => ({ externalId: `next-${externalId}` }))].filter((_, index) => index % 2 === 0);
        await putSegment(ctx, these(half.map(({ externalId = "" }) => externalId)));
        await putSegment(ctx, allOf({ field: "country", op: "is", value: "PT" }));
        await putSegment(ctx, { version: 1, root: { match: "none", of: [{ field: "country", op: "is", value: "PT" }, { field: "mrr", op: "equal", value: 0 }] } });
        await putSegment(ctx, allOf({ field: "tenure", op: "at_least", value: 3 }));
        await inWorkspace(workspaceId, async (tx) => refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, "all")));
        await moveDataDate(ctx, next.dataDate);
        const came = await putCustomers(ctx, await aSource(ctx, next.dataDate), next.customers.map((customer) => ({ ...customer, externalId: `next-${customer.externalId}` })));
        const [went, changed] = [ids.filter((_, index) => index % 3 === 0), ids.filter((_, index) => index % 3 === 1)];
        await inWorkspace(workspaceId, async (tx) => {
          await tx.delete(customers).where(inArray(customers.id, went));
          await tx.update(customers).set({ country: "PT", attributes: { onboarded: true } }).where(inArray(customers.id, changed));
          await tx.update(subscriptionPhases).set({ mrr: sql`${subscriptionPhases.mrr} + 500` }).where(inArray(subscriptionPhases.customerId, changed));
        });
        await expectTheSameAsAnew(ctx, [...came, ...went, ...changed]);
      }),
      { numRuns: 25 },
    );
  }, 240_000);

  it.each([
    ["2024-06-20", "2024-06-29", "within a month"],
    ["2024-06-20", "2024-07-01", "into a new month"],
    ["2024-01-31", "2025-02-28", "over more than a year"],
    ["2024-07-10", "2024-05-31", "back"],
  ])("from %s to %s, %s: the customers whom nothing happens to are carried along", async (from, to) => {
    // A year that is over on 28 June, and two that come within sight on the 22nd: nothing is written about either day.
    const longer = [1, 2].map((intervalCount) => ({ subscriptions: [{ phases: [{ startsOn: ["2023-06-28", "2023-07-27"][intervalCount - 1] ?? "", endsOn: null, mrr: 900n, interval: "year" as const, intervalCount }] }] }));
    // Who asked to leave is scheduled until the month is over, and no longer when it then stays.
    const asked = [["2023-12-05", "2024-01-20"], ["2024-01-15", "2024-05-20"], ["2024-01-25", "2024-06-12"], ["2024-01-30", "2024-06-12"]].map(([start = "", on = ""]) => since(start, { cancellations: [{ on, kind: "voluntary" as const }] }));
    const { ctx } = await aCompany(from, [...longer, ...asked, since("2023-10-31"), since("2023-12-30"), since("2024-01-15"), { subscriptions: [{ phases: [{ startsOn: "2023-11-05", endsOn: "2024-06-25", mrr: 700n }] }] }]);
    await moveDataDate(ctx, to);
    await expectTheSameAsAnew(ctx, []);
  });

  it("are summed anew when the data reaches another margin", async () => {
    const { ctx } = await aCompany("2024-06-20", [since("2024-01-15"), since("2024-03-02")]);
    const { workspaceId } = ctx;
    await inWorkspace(workspaceId, (tx) => tx.insert(workspaceSettings).values({ workspaceId, validFrom: "2024-07-05", grossMarginPpm: 333_333, discountRatePpm: 0 }));
    await moveDataDate(ctx, "2024-07-10");
    await expectTheSameAsAnew(ctx, []);
  });

  it("are summed anew when another value is among the largest: 51 countries, the last of which overtakes one", async () => {
    const name = (index: number) => `C${String(index).padStart(2, "0")}`;
    const each = Array.from({ length: LARGEST + 1 }, (_, index) => since("2024-01-15", { country: name(index) }));
    const { ctx, sourceId } = await aCompany("2024-06-20", each);
    const shown = () => inWorkspace(ctx.workspaceId, async (tx) => [...(await readCells(tx, ctx.workspaceId, { breakdown: "country" })).keys()].sort());
    expect(await shown()).toEqual([...Array.from({ length: LARGEST }, (_, index) => name(index)), "~other"]);
    await expectTheSameAsAnew(ctx, await putCustomers(ctx, sourceId, [since("2024-05-01", { country: name(LARGEST) })]));
    expect(await shown()).toEqual([...Array.from({ length: LARGEST - 1 }, (_, index) => name(index)), name(LARGEST), "~other"]);
  });

  it("are summed anew when the first customer comes that counts its referrals", async () => {
    const { ctx, sourceId } = await aCompany("2024-06-20", [since("2024-01-15"), since("2024-03-02")]);
    const by = (value: string) => inWorkspace(ctx.workspaceId, async (tx) => (await readCells(tx, ctx.workspaceId, { breakdown: "referrals" })).get(value)?.cells.length ?? 0);
    await expectTheSameAsAnew(ctx, await putCustomers(ctx, sourceId, [since("2024-05-01", { referralCount: 2 })]));
    expect([(await by("2")) > 0, (await by("")) > 0]).toEqual([true, true]);
  });

  it("are derived anew, ledger and all, where another version of Tenure made them", async () => {
    const { ctx, sourceId } = await aCompany("2024-06-20", [since("2024-01-15"), since("2024-03-02")]);
    const { workspaceId } = ctx;
    await inWorkspace(workspaceId, async (tx) => {
      await tx.delete(paidSpans).where(eq(paidSpans.workspaceId, workspaceId));
      await tx.delete(planCells).where(eq(planCells.workspaceId, workspaceId));
      await tx.update(factStates).set({ version: 0 }).where(eq(factStates.workspaceId, workspaceId));
    });
    await expectTheSameAsAnew(ctx, await putCustomers(ctx, sourceId, [since("2024-05-01")]));
  });

  it("a reader sees the old facts until the new ones are there, whole", async () => {
    const { ctx, sourceId } = await aCompany("2024-06-20", [since("2024-01-15")]);
    const { workspaceId } = ctx;
    const added = await putCustomers(ctx, sourceId, [since("2024-06-20", { country: "PT" })]);
    const seen = () => inWorkspace(workspaceId, (tx) => readDerived(tx, workspaceId));
    const old = await seen();
    await inWorkspace(workspaceId, async (tx) => {
      await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, added));
      expect(await seen()).toEqual(old);
      expect(await readDerived(tx, workspaceId)).not.toEqual(old);
    });
    expect((await seen()).customer_summaries).toHaveLength(2);
  });
});

async function aCompany(dataDate: string, list: TestCustomer[]): Promise<{ ctx: WorkspaceContext; sourceId: string }> {
  const ctx = await aWorkspace(person);
  const { workspaceId } = ctx;
  const sourceId = await aSource(ctx, dataDate);
  await putCustomers(ctx, sourceId, list);
  await inWorkspace(workspaceId, async (tx) => refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, "all")));
  return { ctx, sourceId };
}
