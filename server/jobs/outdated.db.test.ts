import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { inWorkspace } from "@/db/client";
import { factStates, monthCells } from "@/db/schema";
import { aSource, putCustomers } from "@/db/test/factories/customers";
import { aPerson, aWorkspace } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import { refreshFacts } from "@/server/facts/refresh-facts";
import { readDerived } from "@/server/facts/test/read-back";
import { rebuildLedger } from "@/server/ledger/rebuild-ledger";
import { enqueueOutdated } from "./enqueue-outdated";
import { startWorker, type Worker } from "./worker";

describe("facts that another version of Tenure derived", () => {
  useSuiteDatabase();
  let worker: Worker | undefined;
  afterEach(async () => worker?.stop());

  it("are derived anew when the worker starts, and those of this version left alone", async () => {
    const ctx = await aWorkspace(await aPerson());
    const { workspaceId } = ctx;
    await putCustomers(ctx, await aSource(ctx, "2024-06-30"), [{ subscriptions: [{ phases: [{ startsOn: "2024-01-10", endsOn: null, mrr: 1000n }] }] }]);
    await inWorkspace(workspaceId, async (tx) => refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, "all")));
    const right = await inWorkspace(workspaceId, (tx) => readDerived(tx, workspaceId));
    worker = await startWorker({ databaseUrl: process.env.DATABASE_URL ?? "" });
    expect(await enqueueOutdated()).toBe(0);
    await inWorkspace(workspaceId, async (tx) => {
      await tx.delete(monthCells).where(eq(monthCells.workspaceId, workspaceId));
      await tx.update(factStates).set({ version: 0 }).where(eq(factStates.workspaceId, workspaceId));
    });
    expect(await enqueueOutdated()).toBe(1);
    await vi.waitFor(async () => expect(await inWorkspace(workspaceId, (tx) => readDerived(tx, workspaceId))).toEqual(right), { timeout: 30_000, interval: 100 });
  });
});
