import { beforeAll, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { attributeDefinitions } from "@/db/schema";
import { aSource, putCustomers } from "@/db/test/factories/customers";
import { aPerson, aWorkspace, type TestPerson } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { getKpis } from "../kpis/get-kpis";
import { chooseBreakdowns } from "./choose-breakdowns";

let person: TestPerson;

const stay = (industry: string) => ({ attributes: { industry, onboarded: industry === "Retail" }, subscriptions: [{ phases: [{ startsOn: "2024-01-10", endsOn: null, mrr: 1000n }] }] });

async function company(): Promise<WorkspaceContext> {
  const ctx = await aWorkspace(person);
  const { workspaceId } = ctx;
  await putCustomers(ctx, await aSource(ctx, "2024-06-30"), ["Retail", "Retail", "Health"].map(stay));
  const types = { industry: "text", onboarded: "boolean", employees: "number" } as const;
  await inWorkspace(workspaceId, (tx) => tx.insert(attributeDefinitions).values(Object.entries(types).map(([key, type]) => ({ workspaceId, key, label: key, type }))));
  return ctx;
}

const customersBy = async (ctx: WorkspaceContext, key: string) => {
  const { breakdown } = await getKpis({ ctx, input: { breakdown: `attribute:${key}` } });
  return Object.fromEntries(Object.entries(breakdown).map(([value, metrics]) => [value, metrics.customers?.value]));
};

describe("breakdowns by attributes", () => {
  useSuiteDatabase();
  beforeAll(async () => {
    person = await aPerson();
  });

  it("are there once they are chosen, and gone once others are", async () => {
    const ctx = await company();
    await chooseBreakdowns({ ctx, input: { attributes: ["industry"] } });
    expect(await customersBy(ctx, "industry")).toEqual({ Retail: 2, Health: 1 });
    await chooseBreakdowns({ ctx, input: { attributes: ["onboarded"] } });
    expect(await customersBy(ctx, "onboarded")).toEqual({ yes: 2, no: 1 });
    await expect(customersBy(ctx, "industry")).rejects.toMatchObject({ code: "INVALID", messageKey: "breakdownUnknown" });
  });

  it("are of text or of yes and no, and of attributes that there are", async () => {
    const ctx = await company();
    await expect(chooseBreakdowns({ ctx, input: { attributes: ["employees"] } })).rejects.toMatchObject({ code: "INVALID", messageKey: "breakdownType" });
    await expect(chooseBreakdowns({ ctx, input: { attributes: ["nothing"] } })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
