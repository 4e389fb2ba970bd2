import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { customerSummaries } from "@/db/schema";
import { aSource, putCustomers, type TestCustomer } from "@/db/test/factories/customers";
import { aPerson, aWorkspace, type TestPerson } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import { rebuildLedger } from "./rebuild-ledger";

let person: TestPerson;

async function summaryOf(customer: TestCustomer, dataDate = "2024-06-30") {
  const ctx = await aWorkspace(person);
  await putCustomers(ctx, await aSource(ctx, dataDate), [customer]);
  return inWorkspace(ctx.workspaceId, async (tx) => {
    await rebuildLedger(tx, ctx.workspaceId, "all");
    const [summary] = await tx.select().from(customerSummaries).where(eq(customerSummaries.workspaceId, ctx.workspaceId));
    return summary;
  });
}

const phase = (startsOn: string, endsOn: string | null, mrr: bigint, plan = "Pro", intervalCount = 1) => ({ startsOn, endsOn, mrr, plan, intervalCount });

describe("a customer's summary", () => {
  useSuiteDatabase();
  beforeAll(async () => {
    person = await aPerson();
  });

  it("keeps the largest plan of the first day for good, whatever comes later", async () => {
    const summary = await summaryOf({
      subscriptions: [
        { phases: [phase("2024-01-15", null, 300n, "Basic")] },
        { phases: [phase("2024-01-15", "2024-03-01", 900n, "Team", 3), phase("2024-03-01", null, 2000n, "Scale")] },
        { phases: [phase("2024-02-01", null, 9000n, "Enterprise")] },
      ],
    });
    expect(summary).toMatchObject({ cohortMonth: "2024-01-01", firstPaidOn: "2024-01-15", firstPlan: "Team", firstInterval: "month", firstIntervalCount: 3 });
    expect(summary).toMatchObject({ mrr: 11_300n, lastMrr: 11_300n, currentPlan: "Enterprise", churnedOn: null, tenureMonths: null });
  });

  it("remembers what a former customer paid last, its plan and how long it stayed", async () => {
    const summary = await summaryOf({ subscriptions: [{ phases: [phase("2024-01-31", "2024-02-29", 1000n, "Max")] }] });
    // 31 January to 29 February is a whole month: a month later than the 31st is the last of February.
    expect(summary).toMatchObject({ mrr: 0n, lastMrr: 1000n, currentPlan: "Max", churnedOn: "2024-02-29", tenureMonths: 1 });
  });

  it("takes the told tenure of an undated leaver rather than the days to the file's date", async () => {
    const told = { phases: [phase("2023-11-30", "2024-06-30", 1000n)], undated: true, toldTenure: 5 };
    expect(await summaryOf({ subscriptions: [told] })).toMatchObject({ churnUndated: true, tenureMonths: 5 });
    const before = { phases: [phase("2023-08-30", "2023-11-30", 700n)] };
    expect(await summaryOf({ subscriptions: [before, told] })).toMatchObject({ tenureMonths: 3 + 5 });
  });

  it("says referral for a referred customer without a channel", async () => {
    const paying = { subscriptions: [{ phases: [phase("2024-01-01", null, 100n)] }] };
    expect(await summaryOf({ ...paying, referredBy: "c7" })).toMatchObject({ channel: "referral" });
    expect(await summaryOf({ ...paying, referredBy: "c7", channel: "ads" })).toMatchObject({ channel: "ads" });
    expect(await summaryOf(paying)).toMatchObject({ channel: null });
  });
});
