import { describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { customers } from "@/db/schema";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "@/server/context";
import { listCustomers } from "@/server/customers/list-customers";
import { readDerived } from "@/server/facts/test/read-back";
import { refreshFacts } from "@/server/facts/refresh-facts";
import { rebuildLedger } from "@/server/ledger/rebuild-ledger";
import { workspaceWith } from "@/server/kpis/test/workspace-with";
import { recordCancellation } from "@/server/cancellations/record-cancellation";
import { getChurnReasons } from "../get-churn-reasons";
import { applyEdit } from "./apply-edit";
import { editReasons } from "./edit-reasons";
import { getReasons } from "./get-reasons";
import type { EditReasons } from "./input";
import { undoEdit } from "./undo-edit";

const left = (category: string | null, reason: string | null) => ({
  subscriptions: [{ phases: [{ startsOn: "2024-01-05", endsOn: "2024-06-10", mrr: 4000n, plan: "Pro" }] }],
  cancellations: [{ on: "2024-06-01", kind: "voluntary" as const, category, reason }],
});
const aCompany = () =>
  workspaceWith("2024-06-30", [left("Price", "Too dear"), left("Price", "Too dear"), left("price", "expensive"), left("Payment", "Card"), left(null, null), { subscriptions: [{ phases: [{ startsOn: "2024-01-05", endsOn: null, mrr: 4000n, plan: "Pro" }] }] }]);

const june = { from: "2024-06", to: "2024-06" };
const pareto = async (ctx: WorkspaceContext) =>
  Object.fromEntries((await getChurnReasons({ ctx, input: { ...june, by: "reason" } })).rows.map(({ key, customers: count }) => [key.join("/"), count]));
const kinds = async (ctx: WorkspaceContext) => Object.fromEntries((await getChurnReasons({ ctx, input: { ...june, by: "kind" } })).rows.map(({ key, customers: count }) => [key[0], count]));
const told = { "Price/Too dear": 2, "price/expensive": 1, "Payment/Card": 1, "/": 1 };

async function edit(ctx: WorkspaceContext, input: EditReasons) {
  const done = await editReasons({ ctx, input });
  await applyEdit({ ctx, input: { editId: done.editId } });
  return done;
}
async function undo(ctx: WorkspaceContext, editId: string) {
  await undoEdit({ ctx, input: { editId } });
  await applyEdit({ ctx, input: { editId } });
}
const dear = { category: "Price", reason: "Too dear" };
const expensive = { category: "price", reason: "expensive" };

describe("the workspace's words for reasons", () => {
  const { owner } = useSuiteDatabase();

  it("a reason that nobody mapped stands as itself", async () => {
    expect(await pareto(await aCompany())).toEqual(told);
  });

  it("another name moves no answer", async () => {
    const ctx = await aCompany();
    expect((await edit(ctx, { action: "rename", of: dear, to: { category: "Money", reason: "Price too high" } })).customers).toBe(2);
    expect(await pareto(ctx)).toEqual({ "Money/Price too high": 2, "price/expensive": 1, "Payment/Card": 1, "/": 1 });
  });

  it("the name of another reason is refused: that would be a merge", async () => {
    const ctx = await aCompany();
    await expect(editReasons({ ctx, input: { action: "rename", of: expensive, to: dear } })).rejects.toMatchObject({ messageKey: "reasonTaken" });
    await expect(editReasons({ ctx, input: { action: "rename", of: { category: "", reason: "Never said" }, to: dear } })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await pareto(ctx)).toEqual(told);
  });

  it("a name that differs from another only by capitals and spaces is refused too; one's own may be written otherwise", async () => {
    const ctx = await aCompany();
    await expect(editReasons({ ctx, input: { action: "rename", of: expensive, to: { category: "PRICE", reason: "too  dear" } } })).rejects.toMatchObject({ messageKey: "reasonTaken", values: { reason: "Too dear" } });
    await edit(ctx, { action: "rename", of: dear, to: { category: "Price", reason: "too dear" } });
    expect(await pareto(ctx)).toMatchObject({ "Price/too dear": 2 });
  });

  it("reasons written alike stay two, and the one given less says of which", async () => {
    const ctx = await workspaceWith("2024-06-30", [left("Price", "Too dear"), left("Price", "Too dear"), left("price", "too  Dear")]);
    const { reasons } = await getReasons({ ctx });
    expect(reasons.map(({ reason, alike }) => [reason, alike])).toEqual([["Too dear", null], ["too  Dear", dear]]);
  });

  it("a merge says how many customers move, agrees with the lists, and can be undone", async () => {
    const ctx = await aCompany();
    const before = await inWorkspace(ctx.workspaceId, (tx) => readDerived(tx, ctx.workspaceId));
    const { editId, customers: moved } = await edit(ctx, { action: "merge", of: expensive, into: dear });
    expect(moved).toBe(1);
    expect(await pareto(ctx)).toEqual({ "Price/Too dear": 3, "Payment/Card": 1, "/": 1 });
    const list = await listCustomers({ ctx, input: { ...june, population: "churned_in_range", category: "Price", reason: "Too dear" } });
    expect(list.total.customers).toBe(3);
    const { reasons } = await getReasons({ ctx });
    expect(reasons[0]).toMatchObject({ ...dear, customers: 3, churns: 3, told: [{ rawReason: "Too dear", churns: 2 }, { rawReason: "expensive", churns: 1 }] });
    await undo(ctx, editId);
    expect(await inWorkspace(ctx.workspaceId, (tx) => readDerived(tx, ctx.workspaceId))).toEqual(before);
  });

  it("what was merged stands as itself again when it is told apart", async () => {
    const ctx = await aCompany();
    await edit(ctx, { action: "merge", of: expensive, into: dear });
    await edit(ctx, { action: "split", raw: expensive });
    expect(await pareto(ctx)).toEqual(told);
  });

  it("a kind of its own counts for all who gave the reason", async () => {
    const ctx = await aCompany();
    expect(await kinds(ctx)).toEqual({ voluntary: 5 });
    await edit(ctx, { action: "kind", of: { category: "Payment", reason: "Card" }, kind: "involuntary" });
    expect(await kinds(ctx)).toEqual({ voluntary: 4, involuntary: 1 });
  });

  it("an edit that others were built upon is not undone before them", async () => {
    const ctx = await aCompany();
    const { editId } = await edit(ctx, { action: "merge", of: expensive, into: dear });
    const later = await edit(ctx, { action: "rename", of: dear, to: { category: "Price", reason: "Dear" } });
    await expect(undoEdit({ ctx, input: { editId } })).rejects.toMatchObject({ messageKey: "reasonsUndoBlocked" });
    await undo(ctx, later.editId);
    await undo(ctx, editId);
    expect(await pareto(ctx)).toEqual(told);
  });

  it("a new name or a kind that others were merged into is not undone before the merge", async () => {
    const ctx = await aCompany();
    const card = { category: "Payment", reason: "Card" };
    const fee = { category: "Money", reason: "Fee" };
    const renamed = await edit(ctx, { action: "rename", of: dear, to: fee });
    const kind = await edit(ctx, { action: "kind", of: card, kind: "involuntary" });
    const merges = [await edit(ctx, { action: "merge", of: expensive, into: fee })];
    await expect(undoEdit({ ctx, input: { editId: renamed.editId } })).rejects.toMatchObject({ messageKey: "reasonsUndoBlocked" });
    await undo(ctx, kind.editId);
    const again = await edit(ctx, { action: "kind", of: card, kind: "involuntary" });
    merges.push(await edit(ctx, { action: "merge", of: fee, into: card }));
    await expect(undoEdit({ ctx, input: { editId: again.editId } })).rejects.toMatchObject({ messageKey: "reasonsUndoBlocked" });
    for (const { editId } of [...merges.toReversed(), again, renamed]) await undo(ctx, editId);
    expect(await pareto(ctx)).toEqual(told);
    expect(await kinds(ctx)).toEqual({ voluntary: 5 });
  });

  it("is not undone where its old name has been given to another reason", async () => {
    const ctx = await aCompany();
    const { editId } = await edit(ctx, { action: "merge", of: expensive, into: dear });
    await edit(ctx, { action: "rename", of: { category: "Payment", reason: "Card" }, to: expensive });
    await expect(undoEdit({ ctx, input: { editId } })).rejects.toMatchObject({ messageKey: "reasonsUndoBlocked" });
  });

  it("rebuilds the customers concerned and leaves what summing all anew would give", async () => {
    const ctx = await aCompany();
    await edit(ctx, { action: "merge", of: expensive, into: dear });
    const moved = await inWorkspace(ctx.workspaceId, (tx) => readDerived(tx, ctx.workspaceId));
    await inWorkspace(ctx.workspaceId, async (tx) => refreshFacts(tx, ctx.workspaceId, await rebuildLedger(tx, ctx.workspaceId, "all")));
    expect(await inWorkspace(ctx.workspaceId, (tx) => readDerived(tx, ctx.workspaceId))).toEqual(moved);
  });

  it("keeps workspaces apart, and is written down", async () => {
    const [ctx, other] = [await aCompany(), await aCompany()];
    const { editId } = await edit(ctx, { action: "merge", of: expensive, into: dear });
    expect(await pareto(other)).toEqual(told);
    await expect(undoEdit({ ctx: other, input: { editId } })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { rows } = await owner().query("select action, detail from audit_events where workspace_id = $1 and subject = $2", [ctx.workspaceId, editId]);
    expect(rows).toEqual([{ action: "reasons.merge", detail: { reasons: 1, customers: 1 } }]);
  });

  it("answers told later by a word that was renamed follow it", async () => {
    const ctx = await aCompany();
    await edit(ctx, { action: "rename", of: dear, to: { category: "Money", reason: "Price too high" } });
    const all = await inWorkspace(ctx.workspaceId, (tx) => tx.select({ id: customers.id }).from(customers));
    for (const { id } of all) await recordCancellation({ ctx, input: { customerId: id, cancelledOn: "2024-06-05", ...dear } });
    expect(await pareto(ctx)).toEqual({ "Money/Price too high": 5 });
  });
});
