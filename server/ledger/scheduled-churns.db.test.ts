import { beforeAll, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { scheduledChurns } from "@/db/schema";
import { aSource, putCustomers, type TestCustomer, type TestPhase } from "@/db/test/factories/customers";
import { aPerson, aWorkspace, type TestPerson } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import { rebuildLedger } from "./rebuild-ledger";

const DATA_DATE = "2024-06-30";
let person: TestPerson;

const phase = (startsOn: string, endsOn: string | null, mrr = 1000n, more: Partial<TestPhase> = {}): TestPhase => ({ startsOn, endsOn, mrr, plan: "Pro", ...more });
const asked = (on: string, more: object = {}) => ({ on, kind: "voluntary" as const, category: "Price", reason: "Too dear", ...more });

/** When the customer is known to leave, whether the day is known, and why; null where it is not. */
async function leaving(customer: TestCustomer) {
  const ctx = await aWorkspace(person);
  await putCustomers(ctx, await aSource(ctx, DATA_DATE), [customer]);
  return inWorkspace(ctx.workspaceId, async (tx) => {
    await rebuildLedger(tx, ctx.workspaceId, "all");
    const [row] = await tx.select().from(scheduledChurns);
    return row ? [row.leavesOn, row.dated, row.mrr, row.kind, row.reason] : null;
  });
}

describe("who pays today and is known to leave", () => {
  useSuiteDatabase();
  beforeAll(async () => {
    person = await aPerson();
  });

  it.each<[string, TestCustomer, unknown]>([
    ["on a day of its subscription, with the reason said", { subscriptions: [{ phases: [phase("2024-01-10", "2024-09-10")], cancellations: [asked("2024-06-12")] }] }, ["2024-09-10", true, 1000n, "voluntary", "Too dear"]],
    ["and nobody knows why", { subscriptions: [{ phases: [phase("2024-01-10", "2024-09-10")] }] }, ["2024-09-10", true, 1000n, "unknown", null]],
    ["asked, no day known: the end of the month it is in", { subscriptions: [{ phases: [phase("2024-01-10", null)] }], cancellations: [asked("2024-06-20")] }, ["2024-07-10", false, 1000n, "voluntary", "Too dear"]],
    ["asked on the very day a term ends, and still paying: stays", { subscriptions: [{ phases: [phase("2024-01-10", null)] }], cancellations: [asked("2024-06-10")] }, null],
    ["asked in March, the month over, and still paying: stays", { subscriptions: [{ phases: [phase("2024-01-10", null)] }], cancellations: [asked("2024-03-01")] }, null],
    ["its term ends with the data date: stays", { subscriptions: [{ phases: [phase("2024-01-30", null)] }], cancellations: [asked("2024-06-20")] }, null],
    ["its term ends the day after", { subscriptions: [{ phases: [phase("2024-01-01", null)] }], cancellations: [asked("2024-06-20")] }, ["2024-07-01", false, 1000n, "voluntary", "Too dear"]],
    ["asked in March, when only one of both terms is over", { subscriptions: [{ phases: [phase("2024-01-10", null)] }, { phases: [phase("2023-09-10", null, 50n, { interval: "year" })] }], cancellations: [asked("2024-03-01")] }, ["2024-09-10", false, 1050n, "voluntary", "Too dear"]],
    ["a year: its anniversary, whatever changed its price", { subscriptions: [{ phases: [phase("2023-10-05", "2024-02-01", 900n, { interval: "year" }), phase("2024-02-01", null, 1000n, { interval: "year" })] }], cancellations: [asked("2024-05-01")] }, ["2024-10-05", false, 1000n, "voluntary", "Too dear"]],
    ["asked to stop both, one by one", { subscriptions: [{ phases: [phase("2024-01-10", null)], cancellations: [asked("2024-06-12")] }, { phases: [phase("2024-01-20", null, 50n)], cancellations: [asked("2024-06-21", { reason: "Budget" })] }] }, ["2024-07-20", false, 1050n, "voluntary", "Budget"]],
    ["asked to stop one of two: stays", { subscriptions: [{ phases: [phase("2024-01-10", null)] }, { phases: [phase("2024-01-20", null, 50n)], cancellations: [asked("2024-06-21")] }] }, null],
    ["withdrawn: stays", { subscriptions: [{ phases: [phase("2024-01-10", null)] }], cancellations: [asked("2024-06-20", { withdrawn: "2024-06-25" })] }, null],
    ["asked before it left and came back: stays", { subscriptions: [{ phases: [phase("2024-01-10", "2024-03-10"), phase("2024-05-01", null)] }], cancellations: [asked("2024-03-01")] }, null],
    ["gone already", { subscriptions: [{ phases: [phase("2024-01-10", "2024-03-10")] }], cancellations: [asked("2024-03-01")] }, null],
    ["asks after the data date", { subscriptions: [{ phases: [phase("2024-01-10", null)] }], cancellations: [asked("2024-07-02")] }, null],
  ])("%s", async (_, customer, expected) => expect(await leaving(customer)).toEqual(expected));
});
