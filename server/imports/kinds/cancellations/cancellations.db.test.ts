import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "@/server/context";
import { getImport } from "../../get-import";
import { importCsv, newWorkspace, snapshot, undoNow, useUploadFolder } from "../../test/workspace";
import { undoImport } from "../../undo-import";
import type { ImportView } from "../../views";

const customers = {
  columns: { id: { field: "external_id" }, email: { field: "email" }, amount: { field: "amount" }, start: { field: "started_on" }, end: { field: "ended_on" }, reason: { field: "churn_reason" } },
  constants: { currency: "EUR", interval: "month", as_of: "2026-06-30" },
  amountUnit: "major",
};
const subscriptions = {
  kind: "subscriptions",
  columns: { sub: { field: "subscription_id" }, id: { field: "customer_id" }, amount: { field: "amount" }, start: { field: "started_on" }, end: { field: "ended_on" } },
  constants: { currency: "EUR", interval: "month", as_of: "2026-06-30" },
  amountUnit: "major",
};
const mapping = {
  kind: "cancellations",
  columns: {
    customer: { field: "customer_id" }, email: { field: "customer_email" }, subscription: { field: "subscription_id" }, date: { field: "cancelled_on" }, category: { field: "churn_category" },
    reason: { field: "churn_reason" }, comment: { field: "churn_comment" }, competitor: { field: "competitor" }, voluntary: { field: "churn_kind" }, withdrawn: { field: "withdrawn" },
  },
  constants: {},
};
const file = (...rows: string[]) => ["customer,email,subscription,date,category,reason,comment,competitor,voluntary,withdrawn", ...rows, ""].join("\n");
const some = file(
  "a,,,2026-05-20,Price,Too dear,We only use a third of it.,Other Inc,yes,",
  ",BEN@example.com,,2026-06-02,Payment,Card expired,,,no,",
  "c,,,2026-05-01,Product,Too slow,,,,yes",
  "d,,,2026-06-10,Price,Budget,,,,2026-06-12",
);

describe("cancellations from a file", () => {
  useSuiteDatabase();
  useUploadFolder();
  let ctx: WorkspaceContext;
  let people: ImportView;
  beforeEach(async () => {
    ctx = await newWorkspace();
    const csv = "id,email,amount,start,end,reason\na,ann@example.com,20,2026-04-01,2026-06-01,\nb,ben@example.com,30,2026-04-02,2026-06-02,\nc,cy@example.com,1,2026-04-02,2026-06-15,\nd,di@example.com,5,2026-04-02,,\n";
    people = await importCsv(ctx, csv, { mapping: customers });
  });

  const ask = (query: ReturnType<typeof sql>) => inWorkspace(ctx.workspaceId, async (tx) => (await tx.execute<{ line: string }>(query)).rows.map(({ line }) => line));
  const churns = () =>
    ask(sql`select concat_ws(' ', c.external_id, m.churn_kind, m.churn_category, m.churn_reason) as line
      from mrr_movements m join customers c on c.workspace_id = ${ctx.workspaceId} and c.id = m.customer_id
      where m.workspace_id = ${ctx.workspaceId} and m.kind = 'churn' order by 1`);
  const kept = () =>
    ask(sql`select concat_ws(' ', c.external_id, x.cancelled_on, x.kind, x.reason, x.competitor, x.withdrawn, x.withdrawn_on) as line
      from cancellations x join customers c on c.workspace_id = ${ctx.workspaceId} and c.id = x.customer_id where x.workspace_id = ${ctx.workspaceId} order by 1`);
  const undo = (view: ImportView) => undoNow(ctx, view);

  it("give their customers' churns a kind, a category and a reason; withdrawn ones are kept, and counted for nothing", async () => {
    const before = await churns();
    expect(before).toEqual(["a unknown", "b unknown", "c unknown"]);
    const done = await importCsv(ctx, some, { mapping });
    expect(await churns()).toEqual(["a voluntary Price Too dear", "b involuntary Payment Card expired", "c unknown"]);
    expect(await kept()).toEqual([
      "a 2026-05-20 voluntary Too dear Other Inc f",
      "b 2026-06-02 involuntary Card expired f",
      "c 2026-05-01 voluntary Too slow t",
      "d 2026-06-10 voluntary Budget t 2026-06-12",
    ]);
    expect(done.totals).toMatchObject({ lines: 4, amount: null, groups: [{ by: "churn_category" }, { by: "churn_kind" }, { by: "withdrawn", values: [{ value: "no", lines: 2 }, { value: "yes", lines: 2 }] }] });
    await undo(done);
    expect(await churns()).toEqual(before);
    expect(await kept()).toEqual([]);
  });

  it("change nothing when they come again; another reason for the same day is a correction, and both can be undone", async () => {
    await importCsv(ctx, some, { mapping });
    const state = await snapshot(ctx);
    expect((await importCsv(ctx, some, { mapping })).counts).toMatchObject({ unchanged: 4, differing: 0 });
    expect(await snapshot(ctx)).toEqual(state);
    const later = await importCsv(ctx, some.replace("Too dear", "Budget cut"), { mapping, update: "correction" });
    expect(later.counts).toMatchObject({ corrected: 1, unchanged: 3 });
    expect(await churns()).toContain("a voluntary Price Budget cut");
    await undo(later);
    expect(await snapshot(ctx)).toEqual(state);
  });

  it("of somebody nobody knows, or of a subscription the customer does not have, are refused by row and column", async () => {
    const done = await importCsv(ctx, file("zed,,,2026-05-20,,,,,,", "a,,S-9,2026-05-20,,Too dear,,,,", "a,,,2026-05-20,,Too dear,,,,"), { mapping });
    expect(done.rejections).toMatchObject([
      { code: "customer_unknown", column: "customer", rows: 1, example: { row: 2, value: "zed" } },
      { code: "subscription_unknown", column: "subscription", rows: 1, example: { row: 3, value: "S-9" } },
    ]);
    expect(await kept()).toEqual(["a 2026-05-20 voluntary Too dear f"]);
  });

  it("dated before their customer's first payment are refused with both days, as by hand; on its day, or of who has not paid yet, they are kept", async () => {
    await importCsv(ctx, "id,email,amount,start,end,reason\nnew,new@example.com,,,,\n", { mapping: customers });
    const done = await importCsv(ctx, file("a,,,2026-03-31,Price,Too dear,,,,", ",BEN@example.com,,2020-06-02,,,,,,yes", "c,,,2026-04-02,,,,,,", "new,,,2026-03-31,,,,,,"), { mapping });
    expect(done.rejections).toMatchObject([
      { code: "cancel_before_paying", column: "date", rows: 2, example: { row: 2, value: "2026-03-31", params: { cancel: "2026-03-31", start: "2026-04-01" } } },
    ]);
    expect(await kept()).toEqual(["c 2026-04-02 voluntary f", "new 2026-03-31 voluntary f"]);
    expect(await churns()).toContain("a unknown");
  });

  it("do not move the data date", async () => {
    await importCsv(ctx, file("a,,,2026-08-20,,Too dear,,,,"), { mapping });
    expect((await snapshot(ctx)).facts).toEqual([{ data_date: "2026-06-30" }]);
  });

  it("dated after the data date are taken, and that they do not count yet is said", async () => {
    const late = await importCsv(ctx, file("a,,,2026-05-21,,Too dear,,,,", "c,,,2026-06-30,,,,,,", "d,,,2030-01-01,,Budget,,,,"), { mapping });
    expect(late).toMatchObject({ counts: { added: 3, rejected: 0 }, notices: [{ code: "cancelled_after_facts", params: { rows: 1, as_of: "2026-06-30", last_day: "2030-01-01" } }] });
    expect((await importCsv(ctx, some, { mapping })).notices).toEqual([]);
    // The page of the finished import goes on saying so until the facts have reached that day.
    const noticesNow = async () => (await getImport({ ctx, input: { importId: late.id } })).notices;
    expect(await noticesNow()).toMatchObject([{ code: "cancelled_after_facts" }]);
    await importCsv(ctx, "id,email,amount,start,end,reason\na,ann@example.com,20,2026-04-01,2026-06-01,\n", { mapping: { ...customers, constants: { ...customers.constants, as_of: "2030-01-01" } }, update: "state" });
    expect(await noticesNow()).toEqual([]);
    const told = await importCsv(ctx, file("b,,,2026-06-01,,,,,,", "d,,,2030-01-01,,Budget,,,,"), { mapping: { ...mapping, constants: { as_of: "2026-06-30" } } });
    expect(told).toMatchObject({ notices: [], rejections: [{ code: "cancel_after_as_of", rows: 1, example: { row: 3, params: { cancel: "2030-01-01", as_of: "2026-06-30" } } }] });
  });

  it("stay when the file of the customers is corrected, and stand in the way of undoing it", async () => {
    const said = await importCsv(ctx, some, { mapping });
    const csv = "id,email,amount,start,end,reason\na,ann@example.com,25,2026-04-01,2026-06-01,Nobody asked\n";
    await importCsv(ctx, csv, { mapping: customers, update: "correction" });
    expect(await churns()).toContain("a voluntary Price Too dear");
    await expect(undoImport({ ctx, input: { importId: people.id } })).rejects.toMatchObject({ messageKey: "importUndoBlocked" });
    await undo(said);
    expect(await churns()).toContain("a unknown Nobody asked");
  });

  it("of one of two subscriptions keep their reason on the contraction, and the import that brought the subscription waits for them", async () => {
    const file1 = await importCsv(ctx, "sub,id,amount,start,end\nS-1,d,10,2026-04-02,2026-06-10\n", { mapping: subscriptions });
    const said = await importCsv(ctx, file("d,,S-1,2026-06-01,Product,Not needed,,,,"), { mapping });
    const contractions = () =>
      ask(sql`select concat_ws(' ', m.kind, m.churn_reason, m.churn_kind) as line from mrr_movements m where m.workspace_id = ${ctx.workspaceId} and m.kind = 'contraction'`);
    expect(await contractions()).toEqual(["contraction Not needed"]);
    expect(await churns()).toHaveLength(3);
    await expect(undoImport({ ctx, input: { importId: file1.id } })).rejects.toMatchObject({ messageKey: "importUndoBlocked" });
    await undo(said);
    await undo(file1);
    expect(await contractions()).toEqual([]);
  });
});
