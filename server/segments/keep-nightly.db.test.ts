import { and, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { segmentMembers, segments } from "@/db/schema";
import { allOf, putSegment } from "@/db/test/factories/segments";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { customersCsv } from "../customers/customers-csv";
import { getKpis } from "../kpis/get-kpis";
import { stay, workspaceWith } from "../kpis/test/workspace-with";
import { getPeriod } from "../overview/get-period";
import { keepNightly } from "./keep-nightly";
import { todayIn } from "./days";
import { makeSegmentJob } from "./make-job";

const daysAgo = (today: string, days: number) => Temporal.PlainDate.from(today).subtract({ days }).toString();
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
const lately = allOf({ field: "customer_since", op: "in_last", value: { count: 30, unit: "days" } });

describe("after midnight", () => {
  const { owner } = useSuiteDatabase();
  let ctx: WorkspaceContext;
  let today = "";
  beforeAll(async () => {
    const known = todayIn("UTC");
    ctx = await workspaceWith(known, [
      { ...stay(daysAgo(known, 20)), externalId: "a" },
      { ...stay(daysAgo(known, 40)), externalId: "b" },
    ]);
    today = todayIn(ctx.workspace.timeZone);
  });

  async function made(...given: Parameters<typeof putSegment> extends [unknown, ...infer Rest] ? Rest : never): Promise<string> {
    const id = await putSegment(ctx, ...given);
    await makeSegmentJob({ ctx, input: { segmentId: id } });
    return id;
  }

  /** Those for which a job is in the queue. */
  const queued = async (...ids: string[]) => {
    const { rows } = await owner().query<{ key: string }>("select key from graphile_worker.jobs where key = any($1)", [ids.map((id) => `segment ${id}`)]);
    return rows.map(({ key }) => key.slice("segment ".length));
  };

  const madeOn = (id: string, day: string) => inWorkspace(ctx.workspaceId, (tx) => tx.update(segments).set({ madeOn: day }).where(eq(segments.id, id)));

  it("those that count days from today, or name one that does, are counted anew once a day", async () => {
    const rolling = await made(lately);
    const naming = await made(allOf({ field: "segment", op: "not_in", value: rolling }));
    const still = await made(allOf({ field: "mrr", op: "above", value: 1 }));
    await keepNightly(ctx.workspaceId, today);
    expect(await queued(rolling, naming, still)).toEqual([]);
    for (const id of [rolling, naming, still]) await madeOn(id, daysAgo(today, 1));
    await keepNightly(ctx.workspaceId, today);
    expect((await queued(rolling, naming, still)).sort()).toEqual([rolling, naming].sort());
  });

  it("whoever has grown out of a rolling rule is gone from its members and its numbers", async () => {
    const id = await made(lately);
    const month = todayIn("UTC").slice(0, 7);
    const customersOf = async (segment: string) => (await getKpis({ ctx, input: { segment, from: month, to: month } })).metrics.customers?.value;
    expect(await customersOf(id)).toBe(1);
    // As if it had been counted weeks ago, when b still belonged.
    await inWorkspace(ctx.workspaceId, (tx) => tx.update(segments).set({ rule: allOf({ field: "customer_since", op: "in_last", value: { count: 60, unit: "days" } }) }).where(eq(segments.id, id)));
    await makeSegmentJob({ ctx, input: { segmentId: id } });
    expect(await customersOf(id)).toBe(2);
    await inWorkspace(ctx.workspaceId, (tx) => tx.update(segments).set({ rule: lately }).where(eq(segments.id, id)));
    await makeSegmentJob({ ctx, input: { segmentId: id } });
    expect(await customersOf(id)).toBe(1);
  });

  it("those that nobody saved or asked for within a day are gone with their members", async () => {
    const unsaved = { name: null, nameLc: null, createdAt: hoursAgo(30) };
    const [asked, forgotten] = [await made(lately, { ...unsaved, askedAt: hoursAgo(1) }), await made(lately, { ...unsaved, askedAt: hoursAgo(25) })];
    await keepNightly(ctx.workspaceId, today);
    const left = await inWorkspace(ctx.workspaceId, async (tx) => {
      const members = (id: string) => tx.$count(segmentMembers, and(eq(segmentMembers.workspaceId, ctx.workspaceId), eq(segmentMembers.segmentId, id)));
      return [await tx.$count(segments, eq(segments.id, asked)), await members(asked), await tx.$count(segments, eq(segments.id, forgotten)), await members(forgotten)];
    });
    expect(left).toEqual([1, 1, 0, 0]);
  });

  describe("a rule that nobody saved is kept up for another day", () => {
    const unsaved = (hours: number) => ({ name: null, nameLc: null, createdAt: hoursAgo(60), askedAt: hoursAgo(hours) });
    const read = (id: string) => inWorkspace(ctx.workspaceId, async (tx) => (await tx.select().from(segments).where(and(eq(segments.workspaceId, ctx.workspaceId), eq(segments.id, id))))[0]);
    const isJustAsked = async (id: string) => Number((await read(id))?.askedAt) > Number(hoursAgo(0.1));

    it.each<[string, (id: string) => Promise<unknown>]>([
      ["page of it", (id) => getPeriod({ ctx, input: { segment: id } })],
      ["page that is held against it", (id) => getPeriod({ ctx, input: { compare: "group", compareSegment: id } })],
      ["file of it", (segment) => customersCsv({ ctx, input: { segment, delimiter: ",", header: String, amount: String, word: (_, value) => value } }).next()],
    ])("with each %s", async (_, open) => {
      const id = await made(lately, unsaved(23));
      await open(id);
      expect(await isJustAsked(id)).toBe(true);
      expect(await queued(id)).toEqual([]);
    });

    it("which is written down once an hour, and of no other segment", async () => {
      const [lookedAt, other, saved] = [await made(lately, unsaved(0.5)), await made(lately, unsaved(5)), await made(lately, { askedAt: hoursAgo(5) })];
      for (const id of [lookedAt, saved]) await getPeriod({ ctx, input: { segment: id } });
      expect([await isJustAsked(lookedAt), await isJustAsked(other), await isJustAsked(saved)]).toEqual([false, false, false]);
    });

    it("also where it had rested and lost its numbers: a job counts it", async () => {
      const id = await putSegment(ctx, lately, unsaved(30));
      await getPeriod({ ctx, input: { segment: id } });
      expect([await isJustAsked(id), await queued(id)]).toEqual([true, [id]]);
    });

    it("and nobody waits for a refresh that holds it", async () => {
      const id = await made(lately, unsaved(5));
      await inWorkspace(ctx.workspaceId, async (tx) => {
        await tx.select().from(segments).where(and(eq(segments.workspaceId, ctx.workspaceId), eq(segments.id, id))).for("update");
        expect(await getPeriod({ ctx, input: { segment: id } })).toMatchObject({ segment: { id, state: "ready" } });
      });
      expect(await isJustAsked(id)).toBe(false);
    });
  });
});
