import { and, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Rule } from "@/common/segments/rule";
import { inWorkspace } from "@/db/client";
import { attributeDefinitions, customers, imports, segmentMembers, segmentSizes } from "@/db/schema";
import { allOf, putSegment } from "@/db/test/factories/segments";
import { aPerson } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { cellTables } from "../facts/fact-tables";
import { readCells, type GroupCells } from "../facts/read-cells";
import { refresh, stay, workspaceWith } from "../kpis/test/workspace-with";
import { applyRule } from "./apply-rule";
import { archiveSegment } from "./archive-segment";
import { getSizes, listSegments } from "./list-segments";
import { failSegment, makeSegmentJob } from "./make-job";
import { createSegment, updateSegment } from "./save-segment";

const company = () =>
  workspaceWith("2024-06-30", [
    { ...stay("2024-01-10"), externalId: "a", country: "FR", attributes: { industry: "Retail" } },
    { ...stay("2024-02-10", null, 3000n), externalId: "b", country: "FR", attributes: { industry: "Health" } },
    { ...stay("2024-01-20", "2024-04-20"), externalId: "c", country: "BE", attributes: { industry: "Retail" } },
  ]);

const french = allOf({ field: "country", op: "is", value: "FR" });
const belgian = allOf({ field: "country", op: "is", value: "BE" });

const make = (ctx: WorkspaceContext, segmentId: string) => makeSegmentJob({ ctx, input: { segmentId } });
const stateOf = async (ctx: WorkspaceContext, id: string) => (await listSegments({ ctx })).find((segment) => segment.id === id)?.state;

/** Closing customers of June, of the cells of a segment. */
const juneOf = ({ workspaceId }: WorkspaceContext, segmentId: string) =>
  inWorkspace(workspaceId, async (tx) => {
    const { cells = [] } = (await readCells(tx, workspaceId, { segmentId, breakdown: "none" })).get("") ?? {};
    return cells.filter(({ month }) => month === "2024-06").reduce((sum, { closingCustomers }) => sum + closingCustomers, 0);
  });

const membersOf = ({ workspaceId }: WorkspaceContext, segmentId: string) =>
  inWorkspace(workspaceId, (tx) => tx.$count(segmentMembers, and(eq(segmentMembers.workspaceId, workspaceId), eq(segmentMembers.segmentId, segmentId))));

const cellsLeft = ({ workspaceId }: WorkspaceContext, segmentId: string) =>
  inWorkspace(workspaceId, async (tx) => {
    let left = 0;
    for (const table of cellTables) left += (await tx.execute(sql`select from ${sql.identifier(table)} where workspace_id = ${workspaceId} and segment_id = ${segmentId}`)).rowCount ?? 0;
    return left;
  });

describe("a segment", () => {
  useSuiteDatabase();

  it("is counted by a job, and once more when its rule changes", async () => {
    const ctx = await company();
    const { id } = await createSegment({ ctx, input: { name: "French", rule: french } });
    expect(await stateOf(ctx, id)).toBe("making");
    await make(ctx, id);
    expect([await stateOf(ctx, id), await membersOf(ctx, id), await juneOf(ctx, id)]).toEqual(["ready", 2, 2]);
    await updateSegment({ ctx, input: { segmentId: id, rule: belgian } });
    expect(await stateOf(ctx, id)).toBe("making");
    await make(ctx, id);
    await make(ctx, id);
    expect([await stateOf(ctx, id), await membersOf(ctx, id), await juneOf(ctx, id)]).toEqual(["ready", 1, 0]);
    expect(await getSizes({ ctx, input: { segmentId: id } })).toMatchObject({ sizes: [{ customers: 1, paying: 0, mrr: 0n, came: null, went: null }], recent: null });
  });

  it("tells who came and who went since another day", async () => {
    const ctx = await company();
    const { workspaceId } = ctx;
    const { id } = await createSegment({ ctx, input: { name: "French", rule: french } });
    await make(ctx, id);
    const put = (externalId: string, country: string) => inWorkspace(workspaceId, (tx) => tx.update(customers).set({ country }).where(and(eq(customers.workspaceId, workspaceId), eq(customers.externalId, externalId))));
    const recent = async () => (await getSizes({ ctx, input: { segmentId: id } })).recent;
    await put("c", "FR");
    await refresh(ctx);
    expect(await recent()).toBeNull();
    await inWorkspace(workspaceId, (tx) => tx.update(segmentSizes).set({ day: sql`${segmentSizes.day} - 5` }).where(eq(segmentSizes.workspaceId, workspaceId)));
    for (const [externalId, country] of [["a", "BE"], ["b", "BE"], ["a", "FR"]] as const) {
      await put(externalId, country);
      await refresh(ctx);
    }
    expect(await recent()).toMatchObject({ customers: 3, came: 1, went: 2 });
  });

  it("is unmade with the one that it names", async () => {
    const ctx = await company();
    const named = await createSegment({ ctx, input: { name: "French", rule: french } });
    const naming = await createSegment({ ctx, input: { name: "Others", rule: allOf({ field: "segment", op: "not_in", value: named.id }) } });
    for (const { id } of [named, naming]) await make(ctx, id);
    expect(await membersOf(ctx, naming.id)).toBe(1);
    await updateSegment({ ctx, input: { segmentId: named.id, rule: belgian } });
    expect(await stateOf(ctx, naming.id)).toBe("making");
    for (const { id } of [named, naming]) await make(ctx, id);
    expect([await stateOf(ctx, naming.id), await membersOf(ctx, naming.id)]).toEqual(["ready", 2]);
  });

  it("is unmade with one that it names through another that is archived", async () => {
    const ctx = await company();
    const create = (name: string, rule: Rule) => createSegment({ ctx, input: { name, rule } });
    const first = await create("French", french);
    const between = await create("French too", allOf({ field: "segment", op: "in", value: first.id }));
    const last = await create("French as well", allOf({ field: "segment", op: "in", value: between.id }));
    for (const { id } of [first, between, last]) await make(ctx, id);
    await archiveSegment({ ctx, input: { segmentId: between.id, archived: true } });
    await updateSegment({ ctx, input: { segmentId: first.id, rule: belgian } });
    expect(await stateOf(ctx, last.id)).toBe("making");
    for (const { id } of [first, last]) await make(ctx, id);
    expect([await stateOf(ctx, last.id), await membersOf(ctx, last.id)]).toEqual(["ready", 1]);
  });

  it("whose attribute is gone says so and holds nobody, and no import fails for it", async () => {
    const ctx = await company();
    const { workspaceId } = ctx;
    await inWorkspace(workspaceId, (tx) => tx.insert(attributeDefinitions).values({ workspaceId, key: "industry", label: "Industry", type: "text" }));
    const retail = await putSegment(ctx, allOf({ field: "attribute:industry", op: "is", value: "Retail" }));
    const other = await putSegment(ctx, french);
    const outside = await putSegment(ctx, allOf({ field: "segment", op: "not_in", value: retail }), { name: "Not in retail", nameLc: "not in retail" });
    await refresh(ctx);
    expect([await membersOf(ctx, retail), await membersOf(ctx, other), await membersOf(ctx, outside)]).toEqual([2, 2, 1]);
    await inWorkspace(workspaceId, (tx) => tx.delete(attributeDefinitions).where(eq(attributeDefinitions.workspaceId, workspaceId)));
    await refresh(ctx);
    expect([await stateOf(ctx, retail), await membersOf(ctx, retail), await cellsLeft(ctx, retail)]).toEqual(["failed", 0, 0]);
    expect((await listSegments({ ctx })).find(({ id }) => id === retail)?.failure).toEqual({ code: "segments.fieldUnknown", values: { place: "1", field: "industry" } });
    expect([await stateOf(ctx, other), await membersOf(ctx, other)]).toEqual(["ready", 2]);
    // Whoever is not in a segment that holds nobody any more is not everybody.
    expect([await stateOf(ctx, outside), await membersOf(ctx, outside)]).toEqual(["failed", 0]);
    expect((await listSegments({ ctx })).find(({ id }) => id === outside)?.failure).toMatchObject({ code: "segments.namesBroken", values: { place: "1" } });
    await inWorkspace(workspaceId, (tx) => tx.insert(attributeDefinitions).values({ workspaceId, key: "industry", label: "Industry", type: "text" }));
    await refresh(ctx);
    expect([await stateOf(ctx, retail), await juneOf(ctx, retail)]).toEqual(["ready", 1]);
  });

  it("that names one which does not fit any more fails with it, and no other", async () => {
    const ctx = await company();
    const { workspaceId } = ctx;
    await inWorkspace(workspaceId, (tx) => tx.insert(attributeDefinitions).values({ workspaceId, key: "seats", label: "Seats", type: "number" }));
    const named = await putSegment(ctx, allOf({ field: "attribute:seats", op: "above", value: 3 }));
    const naming = await putSegment(ctx, allOf({ field: "segment", op: "in", value: named }));
    await inWorkspace(workspaceId, (tx) => tx.update(attributeDefinitions).set({ type: "text" }).where(eq(attributeDefinitions.workspaceId, workspaceId)));
    const other = await putSegment(ctx, french);
    await refresh(ctx);
    expect([await stateOf(ctx, named), await stateOf(ctx, naming), await stateOf(ctx, other)]).toEqual(["failed", "failed", "ready"]);
    expect((await listSegments({ ctx })).find(({ id }) => id === naming)?.failure).toMatchObject({ code: "segments.namesBroken", values: { place: "1" } });
  });

  it("takes its members and cells along when it is archived, and gets them back", async () => {
    const ctx = await company();
    const { id } = await createSegment({ ctx, input: { name: "French", rule: french } });
    await make(ctx, id);
    await archiveSegment({ ctx, input: { segmentId: id, archived: true } });
    await make(ctx, id);
    await refresh(ctx);
    expect([await membersOf(ctx, id), await cellsLeft(ctx, id)]).toEqual([0, 0]);
    await archiveSegment({ ctx, input: { segmentId: id, archived: false } });
    await make(ctx, id);
    expect([await stateOf(ctx, id), await juneOf(ctx, id)]).toEqual(["ready", 2]);
  });

  it("that nobody saved is kept up for a day after it was asked for", async () => {
    const ctx = await company();
    const unsaved = (askedAt: Date) => putSegment(ctx, french, { name: null, nameLc: null, askedAt });
    const [lately, long] = [await unsaved(new Date()), await unsaved(new Date(Date.now() - 25 * 3_600_000))];
    for (const id of [lately, long]) await make(ctx, id);
    await refresh(ctx);
    expect([await membersOf(ctx, lately), await membersOf(ctx, long), await cellsLeft(ctx, long)]).toEqual([2, 0, 0]);
  });

  it("that is only applied is one for the same rule, saved or not, and has no place in the list", async () => {
    const ctx = await company();
    const apply = (rule: Rule) => applyRule({ ctx, input: { rule } });
    const [one, other] = await Promise.all([apply(french), apply(french)]);
    expect(one).toEqual(other);
    await make(ctx, one.id);
    expect([await membersOf(ctx, one.id), await juneOf(ctx, one.id), await listSegments({ ctx })]).toEqual([2, 2, []]);
    expect(await apply(french)).toEqual(one);
    const saved = await createSegment({ ctx, input: { name: "French", rule: french } });
    expect(await apply(french)).toEqual(saved);
    await expect(apply(allOf({ field: "attribute:gone", op: "is", value: "x" }))).rejects.toMatchObject({ messageKey: "segments.fieldUnknown" });
  });

  it("that is only applied is one of twenty of a member, who leaves the others theirs", async () => {
    const ctx = await company();
    const rule = (value: string): Rule => allOf({ field: "country", op: "is", value });
    for (let count = 0; count < 20; count += 1) await applyRule({ ctx, input: { rule: rule(`country ${count}`) } });
    await expect(applyRule({ ctx, input: { rule: rule("one more") } })).rejects.toMatchObject({ messageKey: "segments.tooManyOfOne" });
    const other = { ...ctx, userId: (await aPerson()).id };
    await expect(applyRule({ ctx: other, input: { rule: rule("one more") } })).resolves.toHaveProperty("id");
  });

  it("holds nobody when all data is gone, and is there again with the next import", async () => {
    const ctx = await company();
    const { workspaceId } = ctx;
    const id = await putSegment(ctx, french);
    await refresh(ctx);
    const say = (status: "done" | "undone") => inWorkspace(workspaceId, (tx) => tx.update(imports).set({ status }).where(eq(imports.workspaceId, workspaceId)));
    await say("undone");
    await refresh(ctx);
    expect([await stateOf(ctx, id), await membersOf(ctx, id), await cellsLeft(ctx, id)]).toEqual(["making", 0, 0]);
    await say("done");
    await refresh(ctx);
    expect([await stateOf(ctx, id), await juneOf(ctx, id)]).toEqual(["ready", 2]);
  });

  it("says when its job has given up, until another one makes it", async () => {
    const ctx = await company();
    const { id } = await createSegment({ ctx, input: { name: "French", rule: french } });
    await failSegment({ ctx, input: { segmentId: id } });
    expect(await stateOf(ctx, id)).toBe("failed");
    await make(ctx, id);
    expect(await stateOf(ctx, id)).toBe("ready");
  });

  it("of everybody has the cells of everybody", async () => {
    const ctx = await company();
    const everybody: Rule = { version: 1, root: { match: "all", of: [] } };
    const id = await putSegment(ctx, everybody);
    await make(ctx, id);
    await inWorkspace(ctx.workspaceId, async (tx) => {
      for (const breakdown of ["none", "plan", "country"]) {
        const [own, all] = [await readCells(tx, ctx.workspaceId, { segmentId: id, breakdown }), await readCells(tx, ctx.workspaceId, { breakdown })];
        expect(inOrder(own)).toEqual(inOrder(all));
      }
    });
  });
});

/** The database answers rows in whatever order it finds them. */
const inOrder = (groups: ReadonlyMap<string, GroupCells>) =>
  [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([value, { cells, tenureCells, terms }]) => [value, sorted(cells), sorted(tenureCells), terms.map((term) => [term.termMonths, sorted(term.cells), sorted(term.tenureCells ?? [])])]);
const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row, (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value))).sort();
