import { beforeEach, describe, expect, it } from "vitest";
import { useSuiteDatabase } from "@/db/test/suite";
import { recordCancellationInput } from "@/server/cancellations/input";
import { recordCancellation } from "@/server/cancellations/record-cancellation";
import type { WorkspaceContext } from "@/server/context";
import { listCustomers } from "@/server/customers/list-customers";
import { addNote } from "@/server/customers/notes/add-note";
import { recordReferralInput } from "@/server/referrals/input";
import { recordReferral } from "@/server/referrals/record-referral";
import { getImport } from "./get-import";
import { runUndo } from "./run-undo";
import { importCsv, newWorkspace, snapshot, useUploadFolder } from "./test/workspace";
import { undoImport } from "./undo-import";
import type { ImportView } from "./views";

const mapping = (asOf: string, columns: object = {}, more: object = {}) => ({
  columns: { id: { field: "external_id" }, amount: { field: "amount" }, start: { field: "started_on" }, end: { field: "ended_on" }, why: { field: "churn_reason" }, ...columns },
  constants: { currency: "EUR", interval: "month", as_of: asOf },
  amountUnit: "major",
  ...more,
});
const file = (...rows: string[]) => ["id,amount,start,end,why,seats", ...rows, ""].join("\n");
const seats = { seats: { field: "attribute", type: "number" } };

describe("undo of an import", () => {
  const { owner } = useSuiteDatabase();
  useUploadFolder();
  let ctx: WorkspaceContext;
  let nothing: Awaited<ReturnType<typeof snapshot>>;

  const undo = async ({ id }: ImportView) => {
    const call = { ctx, input: { importId: id } };
    await undoImport(call);
    await runUndo(call);
    return getImport(call);
  };

  beforeEach(async () => {
    ctx = await newWorkspace();
    nothing = { ...(await snapshot(ctx)), facts: [{ data_date: null }] };
  });

  it("brings the workspace back to empty", async () => {
    const first = await importCsv(ctx, file("a,100,2026-01-10,,,3", "b,20,2026-02-01,2026-05-01,dear,"), { mapping: mapping("2026-06-30", seats) });
    expect((await undo(first)).status).toBe("undone");
    expect(await snapshot(ctx)).toEqual(nothing);
  });

  it("puts back what a correction, a state and a complete file changed, one after the other", async () => {
    const before: Awaited<ReturnType<typeof snapshot>>[] = [];
    const done: ImportView[] = [];
    const step = async (csv: string, how: Parameters<typeof importCsv>[2]) => {
      before.push(await snapshot(ctx));
      done.push(await importCsv(ctx, csv, how));
    };
    await step(file("a,100,2026-01-10,,,3", "b,20,2026-02-01,,,", "c,50,2026-03-01,,,"), { mapping: mapping("2026-06-30", seats) });
    await step(file("a,110,2026-01-15,,,4", "b,20,2026-02-01,,,"), { mapping: mapping("2026-06-30", seats), update: "correction" });
    await step(file("a,150,2026-01-15,,,4", "b,20,2026-02-01,2026-07-10,dear,"), { mapping: mapping("2026-07-31", seats), update: "state" });
    await step(file("a,150,2026-01-15,,,4", "b,25,2026-08-05,,,"), { mapping: mapping("2026-08-31", seats, { complete: true }), update: "state" });
    for (const [index, earlier] of [...before.entries()].reverse()) {
      const imported = done[index];
      if (imported) await undo(imported);
      expect(await snapshot(ctx)).toEqual(index === 0 ? nothing : earlier);
    }
  });

  it("is refused while a later import stands that touched the same customers, and names it", async () => {
    const first = await importCsv(ctx, file("a,100,2026-01-10,,,"), { mapping: mapping("2026-06-30") });
    const second = await importCsv(ctx, file("a,120,2026-01-10,,,"), { mapping: mapping("2026-07-31"), update: "state", fileName: "july.csv" });
    expect((await getImport({ ctx, input: { importId: first.id } })).blockedBy).toMatchObject({ id: second.id, fileName: "july.csv" });
    await expect(undo(first)).rejects.toMatchObject({ code: "CONFLICT", messageKey: "importUndoBlocked", values: { fileName: "july.csv" } });
    await undo(second);
    await undo(first);
    expect(await snapshot(ctx)).toEqual(nothing);
  });

  it("is refused while the same file stands once more, which would be done over nothing, and only then", async () => {
    const rows = file("a,100,2026-01-10,,,", "b,20,2026-02-01,,,");
    const first = await importCsv(ctx, rows, { mapping: mapping("2026-06-30") });
    const before = await snapshot(ctx);
    const second = await importCsv(ctx, rows, { mapping: mapping("2026-06-30") });
    const third = await importCsv(ctx, rows, { mapping: mapping("2026-06-30"), fileName: "again.csv" });
    expect(third.counts).toMatchObject({ added: 0, unchanged: 2 });
    await expect(undo(first)).rejects.toMatchObject({ messageKey: "importUndoBlocked", values: { fileName: "again.csv", importId: third.id } });
    // The second brought nothing that the third could have built on.
    await undo(second);
    await undo(third);
    expect(await snapshot(ctx)).toEqual(before);
    await undo(first);
    expect(await snapshot(ctx)).toEqual(nothing);
  });

  it("leaves what a later import of other customers brought, and the attributes those have", async () => {
    const first = await importCsv(ctx, file("a,100,2026-01-10,,,3"), { mapping: mapping("2026-06-30", { ...seats, why: { field: "attribute" } }) });
    await importCsv(ctx, file("z,70,2026-02-01,,,9"), { mapping: mapping("2026-06-30", seats) });
    await undo(first);
    const { customers, attributes } = await snapshot(ctx);
    expect(customers).toMatchObject([{ external_id: "z", attributes: { seats: 9 } }]);
    expect(attributes).toEqual([{ key: "seats", label: "seats", type: "number" }]);
  });

  it("puts back what an earlier release remembered, before a table had all its columns", async () => {
    await importCsv(ctx, file("a,100,2026-01-10,,,"), { mapping: mapping("2026-06-30") });
    const before = await snapshot(ctx);
    const second = await importCsv(ctx, file("a,120,2026-01-10,,,"), { mapping: mapping("2026-07-31"), update: "state" });
    const { rowCount } = await owner().query(
      `update import_changes set before = before #- '{subscriptions,0,kind}' #- '{subscription_phases,0,mrr_without_once}'
       where import_id = $1 and before #> '{subscriptions,0,kind}' = '"base"'`,
      [second.id],
    );
    expect(rowCount).toBe(1);
    await undo(second);
    expect(await snapshot(ctx)).toEqual(before);
  });

  it("says beforehand what was written by hand on the customers it created, and nothing of others", async () => {
    const [first, second] = [await importCsv(ctx, file("a,100,2026-01-10,,,"), { mapping: mapping("2026-06-30") }), await importCsv(ctx, file("z,70,2026-02-01,,,"), { mapping: mapping("2026-06-30") })];
    const loses = async ({ id }: ImportView) => (await getImport({ ctx, input: { importId: id } })).loses;
    expect(await loses(first)).toBeNull();
    const { rows } = await listCustomers({ ctx, input: { population: "everyone" } });
    const a = rows.find(({ externalId }) => externalId === "a")?.id ?? "";
    await addNote({ ctx, input: { customerId: a, body: "Call again." } });
    await addNote({ ctx, input: { customerId: a, body: "Called." } });
    await recordCancellation({ ctx, input: recordCancellationInput.parse({ customerId: a, cancelledOn: "2026-05-01" }) });
    await recordReferral({ ctx, input: recordReferralInput.parse({ locale: "en", referrer: "z", referee: "a", invitedOn: "2026-01-02" }) });
    expect(await loses(first)).toEqual({ notes: 2, cancellations: 1, referrals: 0 });
    expect(await loses(second)).toEqual({ notes: 0, cancellations: 0, referrals: 1 });
    await undo(second);
    expect(await loses(second)).toBeNull();
  });

  it("names the later import of the same name by its day and time", async () => {
    const first = await importCsv(ctx, file("a,100,2026-01-10,,,"), { mapping: mapping("2026-06-30") });
    const second = await importCsv(ctx, file("a,120,2026-01-10,,,"), { mapping: mapping("2026-07-31"), update: "state" });
    expect((await getImport({ ctx, input: { importId: first.id } })).blockedBy).toEqual({ id: second.id, fileName: first.fileName, finishedAt: second.finishedAt });
    const at = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone: ctx.workspace.timeZone }).format(second.finishedAt ?? undefined);
    await expect(undo(first)).rejects.toMatchObject({ messageKey: "importUndoBlocked", values: { fileName: first.fileName, importId: second.id, at } });
  });

  it("has no second effect when asked twice, and none on an import that is not done", async () => {
    const first = await importCsv(ctx, file("a,100,2026-01-10,,,"), { mapping: mapping("2026-06-30") });
    await undo(first);
    expect((await undo(first)).status).toBe("undone");
    const dry = await importCsv(ctx, file("a,100,2026-01-10,,,"), { mapping: mapping("2026-06-30"), dryRun: true });
    await expect(undo(dry)).rejects.toMatchObject({ messageKey: "importNotDone" });
  });
});
