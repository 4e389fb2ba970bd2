import { beforeEach, describe, expect, it } from "vitest";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "@/server/context";
import { importCsv, newWorkspace, snapshot, tryImport, useUploadFolder } from "./test/workspace";

const mapping = {
  columns: {
    id: { field: "external_id" },
    name: { field: "name" },
    plan: { field: "plan" },
    amount: { field: "amount" },
    start: { field: "started_on" },
    end: { field: "ended_on" },
    reason: { field: "churn_reason" },
  },
  constants: { currency: "EUR", interval: "month" },
  amountUnit: "major",
};
const asOf = (day: string, more: object = {}) => ({ ...mapping, ...more, constants: { ...mapping.constants, as_of: day } });
const file = (...rows: string[]) => ["id,name,plan,amount,start,end,reason", ...rows, ""].join("\n");

const ann = "a,Ann,Pro,100.00,2026-01-10,,";
const bob = "b,Bob,Basic,20.00,2026-02-01,2026-05-01,Too dear";

describe("a file again", () => {
  useSuiteDatabase();
  useUploadFolder();
  let ctx: WorkspaceContext;

  beforeEach(async () => {
    ctx = await newWorkspace();
  });

  it("imports customers, what they pay and why they left", async () => {
    const { status, counts, totals } = await importCsv(ctx, file(ann, bob), { mapping: asOf("2026-06-30") });
    expect(status).toBe("done");
    expect(counts).toMatchObject({ rows: 2, accepted: 2, added: 2, rejected: 0, repeated: 0 });
    expect(totals).toMatchObject({ customers: 2, active: 1, mrr: "10000", churned: 1, churnedMrr: "2000", byPlan: [{ plan: "Pro", customers: 1, mrr: "10000" }] });
    const { movements, cancellations } = await snapshot(ctx);
    expect(movements).toMatchObject([
      { external_id: "a", occurred_on: "2026-01-10", kind: "new", after_mrr: "10000" },
      { external_id: "b", occurred_on: "2026-02-01", kind: "new", after_mrr: "2000" },
      { external_id: "b", occurred_on: "2026-05-01", kind: "churn", after_mrr: "0" },
    ]);
    expect(cancellations).toMatchObject([{ external_id: "b", cancelled_on: "2026-05-01", reason: "Too dear" }]);
  });

  it("changes nothing when it is the same file", async () => {
    await importCsv(ctx, file(ann, bob), { mapping: asOf("2026-06-30") });
    const before = await snapshot(ctx);
    const again = await importCsv(ctx, file(bob, ann), { mapping: asOf("2026-06-30") });
    expect(again.counts).toMatchObject({ added: 0, corrected: 0, changed: 0, unchanged: 2, missing: 0 });
    expect(await snapshot(ctx)).toEqual(before);
  });

  it("asks what other values mean before it writes any", async () => {
    await importCsv(ctx, file(ann, bob), { mapping: asOf("2026-06-30") });
    const before = await snapshot(ctx);
    const dearer = file(ann.replace("100.00", "120.00"), bob);
    await expect(tryImport(ctx, dearer, { mapping: asOf("2026-07-31") })).rejects.toMatchObject({ messageKey: "importNeedsUpdateMode", values: { differing: 1 } });
    expect(await snapshot(ctx)).toEqual(before);
  });

  it("rewrites the past when it is a correction", async () => {
    await importCsv(ctx, file(ann, bob), { mapping: asOf("2026-06-30") });
    const corrected = await importCsv(ctx, file(ann.replace("100.00", "120.00"), bob), { mapping: asOf("2026-07-31"), update: "correction" });
    expect(corrected.counts).toMatchObject({ corrected: 1, changed: 0, unchanged: 1 });
    expect((await snapshot(ctx)).movements).toMatchObject([{ kind: "new", occurred_on: "2026-01-10", after_mrr: "12000" }, { external_id: "b" }, { external_id: "b" }]);
  });

  it("leaves the past when it is the state as of a later day", async () => {
    await importCsv(ctx, file(ann, bob), { mapping: asOf("2026-06-30") });
    const later = file("a,Ann\u00a0 B,Max,150.00,2026-01-10,,", "b,Bob,Basic,25.00,2026-02-01,,");
    const changed = await importCsv(ctx, later, { mapping: asOf("2026-07-31"), update: "state" });
    expect(changed.counts).toMatchObject({ corrected: 0, changed: 2, unchanged: 0 });
    const { movements, customers, phases } = await snapshot(ctx);
    // As it is written, and to be found with single spaces.
    expect(customers).toMatchObject([{ name: "Ann\u00a0 B", name_lc: "ann b" }, { name: "Bob" }]);
    expect(phases).toMatchObject([
      { external_id: "a", starts_on: "2026-01-10", ends_on: "2026-07-31", plan: "Pro" },
      { external_id: "a", starts_on: "2026-07-31", ends_on: null, plan: "Max" },
      { external_id: "b", starts_on: "2026-02-01", ends_on: "2026-05-01" },
      { external_id: "b", starts_on: "2026-07-31", ends_on: null, mrr: "2500" },
    ]);
    expect(movements.slice(1, 2)).toMatchObject([{ kind: "expansion", occurred_on: "2026-07-31", before_mrr: "10000", after_mrr: "15000" }]);
    expect(movements.at(-1)).toMatchObject({ external_id: "b", kind: "reactivation", occurred_on: "2026-07-31", after_mrr: "2500" });
  });

  it("ends on the day given when that is news, else on the as-of date", async () => {
    await importCsv(ctx, file(ann, "c,Cid,Pro,50.00,2026-03-01,,"), { mapping: asOf("2026-06-30") });
    const ended = file("a,Ann,Pro,100.00,2026-01-10,2026-07-15,Moved", "c,Cid,Pro,50.00,2026-03-01,2026-04-01,");
    await importCsv(ctx, ended, { mapping: asOf("2026-07-31"), update: "state" });
    const { movements, cancellations } = await snapshot(ctx);
    expect(movements.filter((movement) => movement.kind === "churn")).toMatchObject([
      { external_id: "a", occurred_on: "2026-07-15" },
      { external_id: "c", occurred_on: "2026-07-31" },
    ]);
    expect(cancellations).toMatchObject([{ external_id: "a", cancelled_on: "2026-07-15", reason: "Moved" }]);
  });

  it("remembers for the source what other values mean", async () => {
    await importCsv(ctx, file(ann), { mapping: asOf("2026-06-30") });
    await importCsv(ctx, file(ann.replace("100.00", "110.00")), { mapping: asOf("2026-07-31"), update: "state" });
    const third = await importCsv(ctx, file(ann.replace("100.00", "120.00")), { mapping: asOf("2026-08-31") });
    expect(third).toMatchObject({ status: "done", updateMode: { chosen: "state" }, counts: { changed: 1 } });
  });

  it("counts who is missing, and ends them only when the file is complete", async () => {
    await importCsv(ctx, file(ann, bob, "c,Cid,Pro,50.00,2026-03-01,,"), { mapping: asOf("2026-06-30") });
    const partial = await importCsv(ctx, file(ann), { mapping: asOf("2026-07-31") });
    expect(partial.counts).toMatchObject({ unchanged: 1, missing: 2, missingActive: 1 });
    expect((await snapshot(ctx)).movements).toHaveLength(4);
    await importCsv(ctx, file(ann), { mapping: asOf("2026-08-31", { complete: true }) });
    expect((await snapshot(ctx)).movements.at(-1)).toMatchObject({ external_id: "c", kind: "churn", occurred_on: "2026-08-31", undated: false });
    const again = await importCsv(ctx, file(ann), { mapping: asOf("2026-08-31", { complete: true }) });
    expect(again.counts).toMatchObject({ missing: 1, missingActive: 0 });
  });

  it("does not take a customer whose row is refused for missing", async () => {
    await importCsv(ctx, file(ann, bob), { mapping: asOf("2026-06-30") });
    const { counts } = await importCsv(ctx, file(bob, ann.replace("100.00", "-100.00")), { mapping: asOf("2026-07-31", { complete: true }) });
    expect(counts).toMatchObject({ rejected: 1, missing: 0 });
  });

  it("takes an export that gained a column for the source it knows", async () => {
    await importCsv(ctx, file(ann, bob), { mapping: asOf("2026-06-30") });
    const wider = file(ann, bob).replaceAll("\n", ",x\n");
    const again = await importCsv(ctx, wider, { mapping: asOf("2026-06-30") });
    expect(again.counts).toMatchObject({ added: 0, unchanged: 2 });
    expect((await snapshot(ctx)).subscriptions).toHaveLength(2);
  });
});
