import { beforeEach, describe, expect, it } from "vitest";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "@/server/context";
import { importCsv, newWorkspace, snapshot, undoNow, useUploadFolder } from "./test/workspace";
import type { ImportView } from "./views";

const mapping = (asOf: string) => ({
  columns: { id: { field: "external_id" }, amount: { field: "amount" }, months: { field: "tenure_months" }, status: { field: "status" }, why: { field: "churn_category" } },
  constants: { currency: "EUR", interval: "month", as_of: asOf },
  statusValues: { Stayed: "active", Left: "ended" },
  amountUnit: "major",
});
const file = (...rows: string[]) => ["id,amount,months,status,why", ...rows, ""].join("\n");
const september = file("a,100,7,Stayed,", "b,20,3,Left,Price");

/** Exports with a tenure and a status and no dates, one a month. */
describe("monthly snapshots", () => {
  useSuiteDatabase();
  useUploadFolder();
  let ctx: WorkspaceContext;

  const undo = (view: ImportView) => undoNow(ctx, view);

  beforeEach(async () => {
    ctx = await newWorkspace();
    await importCsv(ctx, september, { mapping: mapping("2024-09-30") });
  });

  it("begin as-of date minus tenure, clipped to the month, and leave the day of an end unknown", async () => {
    const { subscriptions, movements } = await snapshot(ctx);
    expect(subscriptions).toMatchObject([
      { external_id: "a", started_on: "2024-02-29", ended_on: null, tenure_months: null },
      { external_id: "b", started_on: "2024-06-30", ended_on: "2024-09-30", end_undated: true, tenure_months: 3 },
    ]);
    expect(movements.at(-1)).toMatchObject({ external_id: "b", kind: "churn", occurred_on: "2024-09-30", undated: true });
  });

  it("of another source that ends earlier say that the facts will end there; an older file of the same one does not", async () => {
    const noticesOf = async (csv: string, asOf: string) => (await importCsv(ctx, csv, { mapping: mapping(asOf), update: "correction" })).notices;
    expect(await noticesOf(file("a,100,6,Stayed,"), "2024-08-31")).toEqual([]);
    const { id, amount, months, status } = mapping("").columns;
    const other = { ...mapping("2024-08-31"), columns: { customer: id, amount, months, status } };
    const early = await importCsv(ctx, "customer,amount,months,status\nz,50,2,Stayed\n", { mapping: other });
    expect(early.notices).toMatchObject([{ code: "ends_before_facts", params: { as_of: "2024-08-31", last_day: "2024-09-30" } }]);
  });

  it("do not change who has left already, nor move the start of who stays", async () => {
    const before = await snapshot(ctx);
    const october = await importCsv(ctx, file("a,100,8,Stayed,", "b,20,3,Left,Price"), { mapping: mapping("2024-10-31"), update: "state" });
    expect(october).toMatchObject({ updateMode: { suggested: "state" }, counts: { changed: 0, unchanged: 2 } });
    const { subscriptions, movements } = await snapshot(ctx);
    expect({ subscriptions, movements }).toEqual({ subscriptions: before.subscriptions, movements: before.movements });
    const again = await importCsv(ctx, file("a,100,8,Stayed,", "b,20,3,Left,Price"), { mapping: mapping("2024-10-31") });
    expect(again.counts).toMatchObject({ unchanged: 2, differing: 0 });
    await undo(again);
    await undo(october);
    expect(await snapshot(ctx)).toEqual(before);
  });

  it("do not ask what other values mean when only months have passed", async () => {
    const dry = await importCsv(ctx, file("a,100,8,Stayed,", "b,20,3,Left,Price"), { mapping: mapping("2024-10-31"), dryRun: true });
    expect(dry.counts).toMatchObject({ differing: 0, unchanged: 2 });
  });

  it("date who leaves between two of them by the later one, which is no unknown day", async () => {
    await importCsv(ctx, file("a,100,8,Left,Moved", "b,20,3,Left,Price"), { mapping: mapping("2024-10-31"), update: "state" });
    const { movements, cancellations } = await snapshot(ctx);
    expect(movements.filter(({ kind }) => kind === "churn")).toMatchObject([
      { external_id: "a", occurred_on: "2024-10-31", undated: false },
      { external_id: "b", occurred_on: "2024-09-30", undated: true },
    ]);
    expect(cancellations).toMatchObject([{ external_id: "a", cancelled_on: "2024-10-31", category: "Moved" }, { external_id: "b" }]);
  });

  it("let who comes back begin on the later one", async () => {
    await importCsv(ctx, file("a,100,8,Stayed,", "b,25,4,Stayed,"), { mapping: mapping("2024-10-31"), update: "state" });
    expect((await snapshot(ctx)).movements.at(-1)).toMatchObject({ external_id: "b", kind: "reactivation", occurred_on: "2024-10-31", after_mrr: "2500" });
  });
});
