import { beforeEach, describe, expect, it } from "vitest";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "@/server/context";
import { importCsv, newWorkspace, snapshot, undoNow, useUploadFolder } from "../../test/workspace";

const customers = {
  columns: { id: { field: "external_id" }, email: { field: "email" }, amount: { field: "amount" }, start: { field: "started_on" }, active: { field: "activated_on" } },
  constants: { currency: "EUR", interval: "month", as_of: "2026-06-30" },
  amountUnit: "major",
};
const mapping = {
  kind: "satisfaction",
  columns: { who: { field: "customer_id" }, when: { field: "answered_on" }, survey: { field: "survey" }, score: { field: "score" }, why: { field: "comment" } },
  constants: {},
};
const file = (...rows: string[]) => ["who,when,survey,score,why", ...rows].join("\n");

describe("files of survey answers", () => {
  useSuiteDatabase();
  useUploadFolder();
  let ctx: WorkspaceContext;
  beforeEach(async () => {
    ctx = await newWorkspace();
    await importCsv(ctx, "id,email,amount,start,active\na,ann@example.com,20,2026-01-10,2026-01-15\nb,ben@example.com,30,2026-04-02,\n", { mapping: customers });
  });
  const answers = async () => (await snapshot(ctx)).satisfaction;

  it("are kept by customer, and leave the data date and every number alone", async () => {
    const before = await snapshot(ctx);
    const done = await importCsv(ctx, file("a,2026-08-20,nps,9,Lovely", "b,2026-05-21,csat,2,"), { mapping });
    expect(done.totals).toMatchObject({ lines: 2, amount: null, first: "2026-05-21", last: "2026-08-20" });
    expect(done.notices).toMatchObject([{ code: "answered_after_facts", params: { rows: 1, as_of: "2026-06-30", last_day: "2026-08-20" } }]);
    expect((await answers()).map(({ customer, survey, score, comment }) => [customer, survey, score, comment]).toSorted()).toEqual([["a", "nps", 9, "Lovely"], ["b", "csat", 2, null]]);
    const { satisfaction, records } = before;
    expect({ ...(await snapshot(ctx)), satisfaction, records }).toEqual(before);
  });

  it("change nothing when they come again; another score is a correction; undo puts all of it back", async () => {
    const before = await snapshot(ctx);
    const some = file("a,2026-05-20,nps,9,", "b,2026-05-21,csat,2,");
    const first = await importCsv(ctx, some, { mapping });
    const after = await snapshot(ctx);
    const again = await importCsv(ctx, some, { mapping });
    expect(again.counts).toMatchObject({ accepted: 2, unchanged: 2, differing: 0 });
    expect(await snapshot(ctx)).toEqual(after);
    const second = await importCsv(ctx, some.replace(",9,", ",7,"), { mapping, update: "correction" });
    expect(second.counts).toMatchObject({ corrected: 1, unchanged: 1 });
    expect((await answers()).map(({ score }) => score).toSorted()).toEqual([2, 7]);
    await undoNow(ctx, second);
    await undoNow(ctx, again);
    expect(await snapshot(ctx)).toEqual(after);
    await undoNow(ctx, first);
    expect(await snapshot(ctx)).toEqual(before);
  });

  it("refuse by row who is not known, what is off its scale, and what is said twice", async () => {
    const done = await importCsv(ctx, file("zed,2026-05-20,nps,9,", "a,2026-05-20,csat,9,", "a,2026-05-21,ces,3,", "b,2026-05-20,nps,3,", "b,2026-05-20,nps,4,"), { mapping });
    expect(done.rejections.map(({ code, rows }) => [code, rows]).toSorted()).toEqual([["customer_unknown", 1], ["record_repeated", 2], ["score_off_scale", 1]]);
    expect((await answers()).map(({ customer, score }) => [customer, score])).toEqual([["a", 3]]);
  });
});

describe("the day of activation of a customer", () => {
  useSuiteDatabase();
  useUploadFolder();
  const activated = async (ctx: WorkspaceContext) => (await snapshot(ctx)).customers.map(({ external_id, activated_on }) => [external_id, activated_on]);

  it("is kept, corrected by a later file, and put back by undo; the same file changes nothing", async () => {
    const ctx = await newWorkspace();
    const lines = (day: string) => `id,email,amount,start,active\na,ann@example.com,20,2026-01-10,${day}\n`;
    await importCsv(ctx, lines("2026-01-15"), { mapping: customers });
    expect(await activated(ctx)).toEqual([["a", "2026-01-15"]]);
    const late = await importCsv(ctx, lines("2036-01-15"), { mapping: customers, update: "correction" });
    expect(late.notices).toMatchObject([{ code: "activated_after_file", params: { rows: 1, as_of: "2026-06-30", last_day: "2036-01-15" } }]);
    await undoNow(ctx, late);
    expect((await importCsv(ctx, lines("2026-01-15"), { mapping: customers })).counts).toMatchObject({ unchanged: 1, differing: 0 });
    const later = await importCsv(ctx, lines("2026-02-01"), { mapping: customers, update: "correction" });
    expect(later.counts).toMatchObject({ corrected: 1 });
    expect(await activated(ctx)).toEqual([["a", "2026-02-01"]]);
    await undoNow(ctx, later);
    expect(await activated(ctx)).toEqual([["a", "2026-01-15"]]);
  });
});
