import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "@/server/context";
import { importCsv, newWorkspace, snapshot, undoNow, useUploadFolder } from "../../test/workspace";
import { undoImport } from "../../undo-import";
import type { ImportView } from "../../views";

const customers = {
  columns: { id: { field: "external_id" }, email: { field: "email" }, amount: { field: "amount" }, start: { field: "started_on" } },
  constants: { currency: "EUR", interval: "month", as_of: "2026-06-30" },
  amountUnit: "major",
};
const mapping = {
  kind: "payments",
  columns: {
    id: { field: "payment_id" }, customer: { field: "customer_id" }, email: { field: "customer_email" }, date: { field: "paid_on" }, amount: { field: "amount" },
    refunded: { field: "amount_refunded" }, status: { field: "status" },
  },
  constants: { currency: "EUR" },
  amountUnit: "major",
};
const file = (...rows: string[]) => ["id,customer,email,date,amount,refunded,status", ...rows, ""].join("\n");
const some = file("p1,a,,2026-04-01,20,,paid", "p2,,BEN@example.com,2026-04-02,30,5,paid", "p3,a,,2026-05-01,20,,failed", "p4,a,,2026-05-02,20,,pending", "p5,b,,2026-06-01,30,,refunded");

describe("payments from a file", () => {
  useSuiteDatabase();
  useUploadFolder();
  let ctx: WorkspaceContext;
  let people: ImportView;
  beforeEach(async () => {
    ctx = await newWorkspace();
    const csv = "id,email,amount,start\na,ann@example.com,20,2026-04-01\nb,ben@example.com,30,2026-04-02\nc,two@example.com,1,2026-04-02\nd,two@example.com,1,2026-04-02\n";
    people = await importCsv(ctx, csv, { mapping: customers });
  });

  const rows = () =>
    inWorkspace(ctx.workspaceId, async (tx) => {
      const found = await tx.execute<{ line: string }>(sql`
        select concat_ws(' ', p.external_id, c.external_id, p.paid_on, p.status, p.amount) as line
        from payments p join customers c on c.workspace_id = ${ctx.workspaceId} and c.id = p.customer_id
        where p.workspace_id = ${ctx.workspaceId} order by p.external_id, p.status desc`);
      return found.rows.map(({ line }) => line);
    });
  const undo = (view: ImportView) => undoNow(ctx, view);

  it("go to their customers, by id or by email; what was given back is a row of its own", async () => {
    const done = await importCsv(ctx, some, { mapping });
    expect(await rows()).toEqual([
      "p1 a 2026-04-01 succeeded 2000",
      "p2 b 2026-04-02 succeeded 3000",
      "p2 b 2026-04-02 refunded 500",
      "p3 a 2026-05-01 failed 2000",
      "p5 b 2026-06-01 succeeded 3000",
      "p5 b 2026-06-01 refunded 3000",
    ]);
    expect(done.totals).toMatchObject({ lines: 4, amount: "4500", groups: [{ by: "status", values: [{ value: "succeeded", amount: "8000" }, { value: "refunded", amount: "-3500" }, { value: "failed", amount: "0" }] }, { by: "method" }] });
    expect((await snapshot(ctx)).facts).toEqual([{ data_date: "2026-06-30" }]);
  });

  it("change nothing when they come again; a refund that came meanwhile is a correction, and both can be undone", async () => {
    await importCsv(ctx, some, { mapping });
    const before = await rows();
    expect((await importCsv(ctx, some, { mapping })).counts).toMatchObject({ unchanged: 5, differing: 0 });
    const later = await importCsv(ctx, some.replace("p1,a,,2026-04-01,20,,paid", "p1,a,,2026-04-01,20,20,refunded"), { mapping, update: "correction" });
    expect(later.counts).toMatchObject({ corrected: 1, unchanged: 4 });
    expect(await rows()).toContain("p1 a 2026-04-01 refunded 2000");
    await undo(later);
    expect(await rows()).toEqual(before);
  });

  it("of somebody nobody knows, or of one of two, are refused by name", async () => {
    const done = await importCsv(ctx, file("p1,zed,,2026-04-01,20,,paid", "p2,,two@example.com,2026-04-01,20,,paid", "p3,a,,2026-04-01,20,,paid"), { mapping });
    expect(done.rejections).toMatchObject([
      { code: "customer_unknown", column: "customer", rows: 1, example: { row: 2, value: "zed" } },
      { code: "customer_ambiguous", column: "customer", rows: 1, example: { row: 3, value: "two@example.com" } },
    ]);
    expect(await rows()).toEqual(["p3 a 2026-04-01 succeeded 2000"]);
  });

  it("keep the import that brought their customers from being undone before them", async () => {
    const paid = await importCsv(ctx, some, { mapping });
    await expect(undoImport({ ctx, input: { importId: people.id } })).rejects.toMatchObject({ messageKey: "importUndoBlocked" });
    await undo(paid);
    await undo(people);
    expect((await snapshot(ctx)).customers).toEqual([]);
  });

  it("are not in the way of a later file about the same customers", async () => {
    const paid = await importCsv(ctx, some, { mapping });
    await importCsv(ctx, "id,email,amount,start\na,ann@example.com,25,2026-04-01\n", { mapping: customers, update: "correction" });
    await undo(paid);
    expect(await rows()).toEqual([]);
  });
});
