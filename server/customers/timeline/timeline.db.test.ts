import { beforeEach, describe, expect, it } from "vitest";
import { aMember, aPerson } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import { recordCancellation } from "@/server/cancellations/record-cancellation";
import { withdrawCancellation } from "@/server/cancellations/withdraw-cancellation";
import type { WorkspaceContext } from "@/server/context";
import { importCsv, newWorkspace, useUploadFolder } from "@/server/imports/test/workspace";
import { recordReferralInput } from "@/server/referrals/input";
import { recordReferral } from "@/server/referrals/record-referral";
import { listCustomers } from "../list-customers";
import { addNote } from "../notes/add-note";
import { deleteNote } from "../notes/delete-note";
import { editNote } from "../notes/edit-note";
import { getTimeline } from "./get-timeline";

const customers = {
  columns: { id: { field: "external_id" }, amount: { field: "amount" }, start: { field: "started_on" }, end: { field: "ended_on" } },
  constants: { currency: "EUR", interval: "month", as_of: "2026-06-30" },
  amountUnit: "major",
};
const payments = { kind: "payments", columns: { id: { field: "payment_id" }, who: { field: "customer_id" }, on: { field: "paid_on" }, amount: { field: "amount" }, status: { field: "status" } }, constants: { currency: "EUR" }, amountUnit: "major" };
const answers = { kind: "satisfaction", columns: { who: { field: "customer_id" }, on: { field: "answered_on" }, score: { field: "score" } }, constants: { survey: "nps" } };

describe("what happened to a customer", () => {
  const { owner } = useSuiteDatabase();
  useUploadFolder();
  let ctx: WorkspaceContext;
  let ids: Map<string, string>;
  beforeEach(async () => {
    ctx = await newWorkspace();
    await importCsv(ctx, "id,amount,start,end\na,20,2026-01-10,2026-05-10\nb,30,2026-04-02,\n", { mapping: customers });
    await importCsv(ctx, "id,who,on,amount,status\np1,a,2026-01-10,20,paid\np2,a,2026-02-10,20,failed\np3,b,2026-04-02,30,paid\n", { mapping: payments, fileName: "payments.csv" });
    await importCsv(ctx, "who,on,score\na,2026-03-01,3\n", { mapping: answers, fileName: "nps.csv" });
    const { rows } = await listCustomers({ ctx, input: { population: "everyone" } });
    ids = new Map(rows.map(({ externalId, id }) => [externalId, id]));
  });
  const idOf = (externalId: string) => ids.get(externalId) ?? "";
  const timeline = (of: string, more: object = {}) => getTimeline({ ctx, input: { customerId: idOf(of), ...more } });

  it("stands in one list, newest first: movements, payments, answers, wishes to leave, referrals on both sides, notes and imports", async () => {
    await recordCancellation({ ctx, input: { customerId: idOf("a"), cancelledOn: "2026-04-20", reason: "Too dear" } });
    await recordReferral({ ctx, input: recordReferralInput.parse({ locale: "en", referrer: "a", referee: "b", invitedOn: "2026-03-20" }) });
    await addNote({ ctx, input: { customerId: idOf("a"), body: "Call again in autumn." } });
    const { items, total, counts } = await timeline("a");
    expect(counts).toEqual({ movement: 2, payment: 2, cancellation: 1, referral: 1, satisfaction: 1, note: 1, import: 3, activation: 0 });
    expect(total).toBe(11);
    expect(items.slice(4).map(({ kind, on }) => [kind, on])).toEqual([
      ["movement", "2026-05-10"], ["cancellation", "2026-04-20"], ["referral", "2026-03-20"], ["satisfaction", "2026-03-01"], ["payment", "2026-02-10"], ["payment", "2026-01-10"], ["movement", "2026-01-10"],
    ]);
    expect(items.slice(0, 4).map(({ kind }) => kind)).toEqual(["note", "import", "import", "import"]);
    expect(items.find(({ kind }) => kind === "movement")).toMatchObject({ movement: "churn", before: 2000n, after: 0n, reason: "Too dear" });
    expect(items.find(({ kind }) => kind === "referral")).toMatchObject({ role: "referrer", other: { id: idOf("b"), name: "b" }, byHand: true });
    expect((await timeline("b", { kind: "referral" })).items).toMatchObject([{ role: "referee", other: { id: idOf("a"), name: "a" } }]);
    expect((await timeline("b", { kind: "import" })).items.map((item) => item.kind === "import" && item.fileName)).toEqual(["payments.csv", "customers.csv"]);
  });

  it("holds the day of activation where one was told, after what was paid that day", async () => {
    const activated = { ...customers, columns: { ...customers.columns, active: { field: "activated_on" } } };
    await importCsv(ctx, "id,amount,start,end,active\nc,20,2026-01-10,,2026-01-10\nd,20,2026-01-10,,\n", { mapping: activated });
    const { rows } = await listCustomers({ ctx, input: { population: "everyone" } });
    for (const { externalId, id } of rows) ids.set(externalId, id);
    const { items, counts } = await timeline("c");
    expect(counts.activation).toBe(1);
    expect(items.map(({ kind, on }) => [kind, on]).slice(1)).toEqual([["activation", "2026-01-10"], ["movement", "2026-01-10"]]);
    expect((await timeline("c", { kind: "activation" })).items).toMatchObject([{ kind: "activation", on: "2026-01-10" }]);
    expect((await timeline("d")).counts.activation).toBe(0);
  });

  it("is given a page at a time, also of one kind", async () => {
    const [first, second] = [await timeline("a", { pageSize: 3 }), await timeline("a", { pageSize: 3, page: 2 })];
    const all = await timeline("a");
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 6));
    expect(await timeline("a", { kind: "payment" })).toMatchObject({ total: 2, items: [{ status: "failed" }, { status: "succeeded" }] });
  });

  it("keeps what was withdrawn, and says so", async () => {
    const { id } = await recordCancellation({ ctx, input: { customerId: idOf("b"), cancelledOn: "2026-06-20" } });
    await withdrawCancellation({ ctx, input: { cancellationId: id, withdrawnOn: "2026-06-25" } });
    expect((await timeline("b", { kind: "cancellation" })).items).toMatchObject([{ withdrawn: true, withdrawnOn: "2026-06-25", byHand: true }]);
  });

  it("is not told to another workspace", async () => {
    await expect(getTimeline({ ctx: await newWorkspace(), input: { customerId: idOf("a") } })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  describe("a note", () => {
    const write = () => addNote({ ctx, input: { customerId: idOf("a"), body: "First" } });
    const shown = async () => (await timeline("a", { kind: "note" })).items.map((item) => item.kind === "note" && [item.body, item.mine, item.edited]);

    it("is changed and deleted by its author, and each is in the log without what it says", async () => {
      const { id: noteId } = await write();
      expect(await shown()).toEqual([["First", true, false]]);
      await editNote({ ctx, input: { noteId, body: "Second" } });
      expect(await shown()).toEqual([["Second", true, true]]);
      await deleteNote({ ctx, input: { noteId } });
      expect(await shown()).toEqual([]);
      const { rows } = await owner().query("select action, detail from audit_events where workspace_id = $1 and subject = $2 order by action", [ctx.workspaceId, noteId]);
      expect(rows).toEqual(["note.added", "note.deleted", "note.edited"].map((action) => ({ action, detail: { customerId: idOf("a") } })));
    });

    it("is read by other members, and left as it is", async () => {
      const { id: noteId } = await write();
      const somebody = await aPerson({ name: "Grace" });
      await aMember(ctx, somebody, "admin");
      const other = { ...ctx, userId: somebody.id };
      expect((await getTimeline({ ctx: other, input: { customerId: idOf("a"), kind: "note" } })).items).toMatchObject([{ body: "First", mine: false, author: "Ada" }]);
      await expect(editNote({ ctx: other, input: { noteId, body: "Theirs" } })).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(deleteNote({ ctx: other, input: { noteId } })).rejects.toMatchObject({ code: "FORBIDDEN" });
    });

    it("is not there for another workspace, nor can one be written on its customers", async () => {
      const { id: noteId } = await write();
      const other = await newWorkspace();
      await expect(editNote({ ctx: other, input: { noteId, body: "x" } })).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(deleteNote({ ctx: other, input: { noteId } })).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(addNote({ ctx: other, input: { customerId: idOf("a"), body: "x" } })).rejects.toMatchObject({ code: "NOT_FOUND" });
    });
  });
});
