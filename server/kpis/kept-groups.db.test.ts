import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inSnapshot, inWorkspace } from "@/db/client";
import { memberships } from "@/db/schema";
import { aSource, putCustomers } from "@/db/test/factories/customers";
import { aMember, aPerson } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { refreshFacts } from "../facts/refresh-facts";
import { rebuildLedger } from "../ledger/rebuild-ledger";
import { appRouter } from "../routers";
import { createCallerFactory } from "../trpc/procedures";
import { getBreakdown } from "./get-breakdown";
import { getKpis } from "./get-kpis";
import { readFacts, readGroup, readGroupsCells, type Facts } from "./read-facts";
import { refresh, stay, workspaceWith } from "./test/workspace-with";

const dataDate = "2024-06-30";
const mrrOf = async (ctx: WorkspaceContext) => (await getKpis({ ctx, input: {} })).metrics.mrr?.value;
const another = async (ctx: WorkspaceContext) => putCustomers(ctx, await aSource(ctx, dataDate), [stay("2024-02-10", null, 500n)]);

describe("decoded facts that are kept between requests", () => {
  useSuiteDatabase();
  let ctx: WorkspaceContext;
  beforeAll(async () => {
    ctx = await workspaceWith(dataDate, [stay("2024-01-10"), stay("2024-03-05")]);
  });

  const known = async (tx: Parameters<typeof readFacts>[0]): Promise<Facts> => (await readFacts(tx, ctx.workspaceId))!;
  const cellsNow = () => inSnapshot(ctx.workspaceId, async (tx) => (await readGroup(tx, ctx.workspaceId, await known(tx), {})).cells);

  it("are read once, also by several who ask at the same time, and amounts stay integers", async () => {
    const [first, ...others] = await Promise.all([cellsNow(), cellsNow(), cellsNow()]);
    for (const cells of [...others, await cellsNow()]) expect(cells).toBe(first);
    expect(first.at(-1)?.closingMrr).toBeTypeOf("bigint");
  });

  it("serve one value of a breakdown out of all of them", async () => {
    await inSnapshot(ctx.workspaceId, async (tx) => {
      const facts = await known(tx);
      const all = await readGroupsCells(tx, ctx.workspaceId, facts, "plan");
      expect((await readGroup(tx, ctx.workspaceId, facts, { breakdown: "plan", value: "Pro" })).cells).toBe(all.get("Pro")?.cells);
      expect((await readGroup(tx, ctx.workspaceId, facts, { breakdown: "plan", value: "Nobody's" })).cells).toEqual([]);
    });
  });

  it("never outlive a refresh", async () => {
    expect(await mrrOf(ctx)).toBe(2000);
    await another(ctx);
    expect(await mrrOf(ctx)).toBe(2000);
    await refresh(ctx);
    expect(await mrrOf(ctx)).toBe(2500);
    expect((await getBreakdown({ ctx, input: { breakdown: "plan" } })).total.mrr?.value).toBe(2500);
  });

  it("stay as they were for an answer that began before a refresh, which is all old", async () => {
    const before = await cellsNow();
    const [facts, plans] = await inSnapshot(ctx.workspaceId, async (tx) => {
      const old = await known(tx);
      await another(ctx);
      await refresh(ctx);
      // Read for the first time, after the others are there.
      return [old, await readGroupsCells(tx, ctx.workspaceId, old, "country")] as const;
    });
    const sum = (cells: typeof before) => cells.filter(({ month }) => month === "2024-06").reduce((total, { closingMrr }) => total + closingMrr, 0n);
    expect([...plans.values()].reduce((total, { cells }) => total + sum(cells), 0n)).toBe(sum(before));
    expect(sum(await cellsNow())).toBe(sum(before) + 500n);
    expect((await inSnapshot(ctx.workspaceId, known)).revision).not.toBe(facts.revision);
  });

  it("are not taken from a transaction that has written: what it saw may never be", async () => {
    const before = await mrrOf(ctx);
    const undone = inWorkspace(ctx.workspaceId, async (tx) => {
      await refreshFacts(tx, ctx.workspaceId, await rebuildLedger(tx, ctx.workspaceId, "all"));
      const facts = await known(tx);
      await readGroup(tx, ctx.workspaceId, facts, {});
      throw new Error(`undone with revision ${facts.revision}`);
    });
    await expect(undone).rejects.toThrow("undone with revision null");
    expect(await mrrOf(ctx)).toBe(before);
  });

  it("are those of the workspace that asks, and of its members as long as they are", async () => {
    const other = await workspaceWith(dataDate, [stay("2024-01-10", null, 70n)]);
    const person = await aPerson();
    await aMember(ctx, person, "viewer");
    const session = { userId: person.id, name: person.name, email: person.email };
    const ask = (workspace: WorkspaceContext) =>
      createCallerFactory(appRouter)({ findSession: async () => session, requestId: "r1", address: "10.0.0.1", memberships: new Map() }).overview.figures({
        workspace: workspace.workspace.slug,
      });
    expect((await ask(ctx))?.waterfall.steps.at(-1)?.amount).toBe(await mrrOf(ctx));
    expect(await mrrOf(other)).toBe(70);
    await expect(ask(other)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await inWorkspace(ctx.workspaceId, (tx) => tx.delete(memberships).where(and(eq(memberships.workspaceId, ctx.workspaceId), eq(memberships.userId, person.id))));
    await expect(ask(ctx)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
