import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { attributeDefinitions, breakdownChoices } from "@/db/schema";
import { aSource, putCustomers } from "@/db/test/factories/customers";
import { aPerson, aWorkspace, type TestPerson } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { refreshFacts } from "../facts/refresh-facts";
import { isRefreshing } from "../imports/is-refreshing";
import { getKpis } from "../kpis/get-kpis";
import { rebuildLedger } from "../ledger/rebuild-ledger";
import { applyChoice, failChoice } from "./apply-choice";
import { chooseBreakdowns } from "./choose-breakdowns";
import { getChoice } from "./get-choice";
import { listAttributes } from "./list-attributes";

let person: TestPerson;

const stay = (industry: string) => ({ attributes: { industry, onboarded: industry === "Retail" }, subscriptions: [{ phases: [{ startsOn: "2024-01-10", endsOn: null, mrr: 1000n }] }] });

async function company(): Promise<WorkspaceContext> {
  const ctx = await aWorkspace(person);
  const { workspaceId } = ctx;
  await putCustomers(ctx, await aSource(ctx, "2024-06-30"), ["Retail", "Retail", "Health"].map(stay));
  const types = { industry: "text", onboarded: "boolean", employees: "number" } as const;
  await inWorkspace(workspaceId, async (tx) => {
    await tx.insert(attributeDefinitions).values(Object.entries(types).map(([key, type]) => ({ workspaceId, key, label: key, type })));
    await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, "all"));
  });
  return ctx;
}

/** The choice as its job is told of it. */
async function choose(ctx: WorkspaceContext, ...attributes: string[]) {
  await chooseBreakdowns({ ctx, input: { attributes } });
  const [choice] = await inWorkspace(ctx.workspaceId, (tx) => tx.select().from(breakdownChoices).where(eq(breakdownChoices.workspaceId, ctx.workspaceId)));
  return { ctx, input: { choiceId: choice!.id } };
}

const customersBy = async (ctx: WorkspaceContext, key: string) => {
  const { breakdown } = await getKpis({ ctx, input: { breakdown: `attribute:${key}` } });
  return Object.fromEntries(Object.entries(breakdown).map(([value, metrics]) => [value, metrics.customers?.value]));
};

const refreshing = ({ workspaceId }: WorkspaceContext) => inWorkspace(workspaceId, (tx) => isRefreshing(tx, workspaceId));

const isUnknown = { code: "INVALID", messageKey: "breakdownUnknown" };

describe("breakdowns by attributes", () => {
  useSuiteDatabase();
  beforeAll(async () => {
    person = await aPerson();
  });

  it("are there once a job has counted them, and gone once it has counted others", async () => {
    const ctx = await company();
    await applyChoice(await choose(ctx, "industry"));
    expect(await customersBy(ctx, "industry")).toEqual({ Retail: 2, Health: 1 });
    await applyChoice(await choose(ctx, "onboarded"));
    expect(await customersBy(ctx, "onboarded")).toEqual({ yes: 2, no: 1 });
    await expect(customersBy(ctx, "industry")).rejects.toMatchObject(isUnknown);
  });

  it("leave the old ones in force until then, and pages say that they are being counted", async () => {
    const ctx = await company();
    await applyChoice(await choose(ctx, "onboarded"));
    const job = await choose(ctx, "industry");
    expect(await getChoice({ ctx })).toEqual({ chosen: ["onboarded"], pending: { attributes: ["industry"], stage: null, failed: false } });
    expect(await refreshing(ctx)).toBe(true);
    expect(await customersBy(ctx, "onboarded")).toEqual({ yes: 2, no: 1 });
    await applyChoice(job);
    expect(await getChoice({ ctx })).toEqual({ chosen: ["industry"], pending: null });
    expect(await refreshing(ctx)).toBe(false);
  });

  it("are those of the last choice, whichever job comes first", async () => {
    const ctx = await company();
    const first = await choose(ctx, "industry");
    const second = await choose(ctx, "onboarded");
    await applyChoice(first);
    await failChoice(first);
    expect(await getChoice({ ctx })).toMatchObject({ chosen: [], pending: { attributes: ["onboarded"], failed: false } });
    await applyChoice(second);
    await applyChoice(second);
    expect(await getChoice({ ctx })).toEqual({ chosen: ["onboarded"], pending: null });
  });

  it("stay as they were when the job gives up, which is said", async () => {
    const ctx = await company();
    await failChoice(await choose(ctx, "industry"));
    expect(await getChoice({ ctx })).toEqual({ chosen: [], pending: { attributes: ["industry"], stage: null, failed: true } });
    expect(await refreshing(ctx)).toBe(false);
  });

  it("leave a line in the audit log", async () => {
    const ctx = await company();
    await choose(ctx, "industry");
    await choose(ctx, "industry", "onboarded");
    const { rows } = await inWorkspace(ctx.workspaceId, (tx) =>
      tx.execute(sql`select actor_id, detail from audit_events where workspace_id = ${ctx.workspaceId} and action = 'breakdowns.chosen' order by created_at desc limit 1`),
    );
    expect(rows).toEqual([{ actor_id: person.id, detail: { attributes: ["industry", "onboarded"] } }]);
  });

  it("are of text or of yes and no, and of attributes that there are", async () => {
    const ctx = await company();
    await expect(chooseBreakdowns({ ctx, input: { attributes: ["employees"] } })).rejects.toMatchObject({ code: "INVALID", messageKey: "breakdownType" });
    await expect(chooseBreakdowns({ ctx, input: { attributes: ["nothing"] } })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("can be chosen knowing what each holds: who has one, how many values there are, and which are the most frequent", async () => {
    const { attributes, customers, most, kept } = await listAttributes({ ctx: await company() });
    expect({ customers, most, kept }).toEqual({ customers: 3, most: 5, kept: 50 });
    expect(attributes).toEqual([
      { key: "employees", label: "employees", type: "number", customers: 0, values: 0, largest: [] },
      { key: "industry", label: "industry", type: "text", customers: 3, values: 2, largest: ["Retail", "Health"] },
      { key: "onboarded", label: "onboarded", type: "boolean", customers: 3, values: 2, largest: ["true", "false"] },
    ]);
  });
});
