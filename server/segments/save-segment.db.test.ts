import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Condition, Rule } from "@/common/segments/rule";
import { inWorkspace } from "@/db/client";
import { auditEvents } from "@/db/schema";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { archiveSegment } from "./archive-segment";
import { createSegmentInput, previewInput, updateSegmentInput } from "./input";
import { listSegments } from "./list-segments";
import { previewRule } from "./preview";
import { createSegment, duplicateSegment, updateSegment } from "./save-segment";
import { aCompany } from "./test/a-company";

const all = (...of: Condition[]): Rule => ({ version: 1, root: { match: "all", of } });
const french = all({ field: "country", op: "is", value: "FR" });
const within = (segment: string, op: "in" | "not_in" = "in") => all({ field: "segment", op, value: segment });

describe("saved segments", () => {
  useSuiteDatabase();
  let ctx: WorkspaceContext;
  beforeEach(async () => {
    ctx = await aCompany();
  });
  const create = (name: string, rule: Rule) => createSegment({ ctx, input: createSegmentInput.parse({ name, rule }) });
  const update = (segmentId: string, changes: { name?: string; rule?: Rule }) => updateSegment({ ctx, input: updateSegmentInput.parse({ segmentId, ...changes }) });
  const counted = async (rule: Rule) => (await previewRule({ ctx, input: previewInput.parse({ rule }) }))?.matched.customers;

  it("are listed by name, changed, and leave in the log what they were", async () => {
    const { id } = await create("  French ", french);
    await update(id, { name: "From France" });
    expect(await listSegments({ ctx })).toMatchObject([{ id, name: "From France", rule: french, archived: false, onOutcome: false }]);
    const log = await inWorkspace(ctx.workspaceId, (tx) => tx.select().from(auditEvents).where(eq(auditEvents.workspaceId, ctx.workspaceId)));
    expect(log.map(({ action }) => action)).toEqual(expect.arrayContaining(["segment.created", "segment.changed"]));
  });

  it("have names of their own, in whatever capitals", async () => {
    const { id } = await create("French", french);
    await expect(create("FRENCH", french)).rejects.toMatchObject({ messageKey: "segments.nameTaken" });
    await archiveSegment({ ctx, input: { segmentId: id, archived: true } });
    await expect(duplicateSegment({ ctx, input: { segmentId: id, name: "french" } })).rejects.toMatchObject({ messageKey: "segments.nameArchived" });
    expect(await listSegments({ ctx })).toMatchObject([{ archived: true }]);
    await update(id, { name: "french" });
  });

  it("keep their rule while they are archived: the size that stands beside it is of that rule", async () => {
    const { id } = await create("French", french);
    await archiveSegment({ ctx, input: { segmentId: id, archived: true } });
    const other = all({ field: "country", op: "is", value: "BE" });
    await expect(update(id, { rule: other })).rejects.toMatchObject({ code: "CONFLICT", messageKey: "segments.restoreFirst", values: { name: "French" } });
    await archiveSegment({ ctx, input: { segmentId: id, archived: false } });
    await update(id, { rule: other });
    expect(await listSegments({ ctx })).toMatchObject([{ rule: other }]);
  });

  it("can name each other: exact, in and not in, and an outcome in one is one in the other", async () => {
    const { id } = await create("French", french);
    const copy = await duplicateSegment({ ctx, input: { segmentId: id, name: "French paying" } });
    await update(copy.id, { rule: all({ field: "segment", op: "in", value: id }, { field: "status", op: "is", value: "paying" }) });
    expect([await counted(within(id)), await counted(within(id, "not_in")), await counted(within(copy.id)), await counted(within(copy.id, "not_in"))]).toEqual([3, 3, 2, 4]);
    await create("Not those", within(copy.id, "not_in"));
    expect((await listSegments({ ctx })).map(({ name, onOutcome }) => [name, onOutcome])).toEqual([["French", false], ["French paying", true], ["Not those", true]]);
  });

  it("never name themselves, by however long a way", async () => {
    const one = await create("One", french);
    const two = await create("Two", within(one.id));
    const three = await create("Three", within(two.id, "not_in"));
    await expect(update(one.id, { rule: within(one.id) })).rejects.toMatchObject({ messageKey: "segments.circle" });
    await expect(update(one.id, { rule: within(three.id) })).rejects.toMatchObject({ messageKey: "segments.circle", values: { name: "One" } });
    expect(await counted(within(three.id))).toBe(3);
  });

  it("that name each other many times over are refused when they are too much for one query", async () => {
    const broad = all(...Array.from({ length: 100 }, (): Condition => ({ field: "country", op: "is", value: "FR" })));
    const { id } = await create("Broad", broad);
    await expect(create("Six times", all(...Array.from({ length: 6 }, (): Condition => ({ field: "segment", op: "in", value: id }))))).rejects.toMatchObject({ messageKey: "segments.tooMuch" });
  });

  it("are made of attributes that are there", async () => {
    await expect(create("Gone", all({ field: "attribute:gone", op: "set" }))).rejects.toMatchObject({ messageKey: "segments.fieldUnknown", values: { field: "gone", place: "1" } });
  });
});
