import { beforeAll, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { putSpend } from "@/db/test/factories/growth";
import { aPerson, aWorkspace, type TestPerson } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import { readSpend } from "./read-spend";

describe("spend", () => {
  let person: TestPerson;
  useSuiteDatabase();
  beforeAll(async () => {
    person = await aPerson();
  });

  it("is summed over campaigns, less credits, up to the month of the data date, and no other workspace's", async () => {
    const ctx = await aWorkspace(person);
    await putSpend(await aWorkspace(person), [{ month: "2024-01", channel: "Ads", amount: 7n }]);
    await putSpend(ctx, [
      { month: "2024-01", channel: "Ads", campaign: "Winter", amount: 1_000n },
      { month: "2024-01", channel: "Ads", campaign: "Brand", amount: 500n },
      { month: "2024-01", channel: "Ads", amount: -200n },
      { month: "2024-01", channel: "Ads", category: "salaries", amount: 90n },
      { month: "2024-02", channel: "Success", purpose: "retention", amount: 40n },
      { month: "2024-03", channel: "Ads", amount: 1n },
    ]);
    const spend = await inWorkspace(ctx.workspaceId, (tx) => readSpend(tx, ctx.workspaceId, "2024-02-10"));
    expect(spend.toSorted((a, b) => (a.amount < b.amount ? -1 : 1))).toEqual([
      { month: "2024-02", channel: "Success", category: "media", purpose: "retention", amount: 40n },
      { month: "2024-01", channel: "Ads", category: "salaries", purpose: "acquisition", amount: 90n },
      { month: "2024-01", channel: "Ads", category: "media", purpose: "acquisition", amount: 1_300n },
    ]);
  });
});
