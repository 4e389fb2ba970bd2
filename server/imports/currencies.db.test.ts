import { beforeEach, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { currencyRates } from "@/db/schema";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "@/server/context";
import { importCsv, newWorkspace, snapshot, tryImport, useUploadFolder } from "./test/workspace";

const mapping = (asOf: string, constants: object = {}) => ({
  columns: { id: { field: "external_id" }, amount: { field: "amount" }, cur: { field: "currency" }, start: { field: "started_on" } },
  constants: { interval: "month", as_of: asOf, ...constants },
  amountUnit: "major",
});
const file = (...rows: string[]) => ["id,amount,cur,start", ...rows, ""].join("\n");

describe("customers who pay in other currencies", () => {
  useSuiteDatabase();
  useUploadFolder();
  let ctx: WorkspaceContext;

  const rate = (currency: string, day: string, worth: string) =>
    inWorkspace(ctx.workspaceId, (tx) =>
      tx.insert(currencyRates).values({ workspaceId: ctx.workspaceId, currency, day, rate: worth }).onConflictDoUpdate({ target: [currencyRates.workspaceId, currencyRates.currency, currencyRates.day], set: { rate: worth } }),
    );
  const phases = async () => (await snapshot(ctx)).phases.map(({ external_id, starts_on, mrr }) => [external_id, starts_on, mrr]);

  beforeEach(async () => {
    ctx = await newWorkspace();
    await rate("USD", "2026-01-01", "0.9");
    await rate("USD", "2026-03-01", "0.8");
    await rate("JPY", "2026-01-01", "0.00625");
  });

  it("are converted at the rate of their start, exactly, and keep what they are billed", async () => {
    const { totals } = await importCsv(ctx, file("a,100.00,USD,2026-02-28", "b,100.00,usd,2026-03-01", "c,1200,JPY,2026-02-01", "d,20.00,EUR,2025-01-01"), { mapping: mapping("2026-06-30") });
    // 100 × 0.9, 100 × 0.8, 1200 × 0.00625 and 20
    expect(await phases()).toEqual([["a", "2026-02-28", "9000"], ["b", "2026-03-01", "8000"], ["c", "2026-02-01", "750"], ["d", "2025-01-01", "2000"]]);
    expect(totals).toMatchObject({ currency: "EUR", mrr: String(9000 + 8000 + 750 + 2000) });
  });

  it("are refused by name when no rate reaches back to their start, with the way out", async () => {
    const { counts, rejections } = await importCsv(ctx, file("a,100.00,USD,2025-12-31", "b,10.00,CHF,2026-02-01", "c,10.00,EUR,2020-01-01"), { mapping: mapping("2026-06-30") });
    expect(counts).toMatchObject({ accepted: 1, rejected: 2 });
    expect(rejections).toMatchObject([{ code: "currency_without_rate", column: "cur", rows: 2, example: { row: 2, value: "USD", params: { currency: "USD", workspace: "EUR", day: "2025-12-31" } } }]);
  });

  it("are not asked for a currency that the workspace has rates of, and refused at once where it has none", async () => {
    const inOne = (currency: string) => ({ ...mapping("2026-06-30", { currency }), columns: { id: { field: "external_id" }, amount: { field: "amount" }, start: { field: "started_on" } } });
    const csv = "id,amount,start\na,100.00,2026-02-28\n";
    await importCsv(ctx, csv, { mapping: inOne("USD") });
    expect(await phases()).toEqual([["a", "2026-02-28", "9000"]]);
    const refused = await tryImport(ctx, csv, { mapping: inOne("CHF") });
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: "map_currency_without_rate", column: "constants.currency", params: { currency: "CHF" } }] });
  });

  it("do not expand because a rate moved: only a correction restates, from the start on", async () => {
    await importCsv(ctx, file("a,100.00,USD,2026-02-10"), { mapping: mapping("2026-06-30") });
    await rate("USD", "2026-01-01", "0.95");
    const july = await importCsv(ctx, file("a,100.00,USD,2026-02-10"), { mapping: mapping("2026-07-31"), update: "state" });
    expect(july.counts).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await phases()).toEqual([["a", "2026-02-10", "9000"]]);
    await rate("USD", "2026-01-01", "0.96");
    await importCsv(ctx, file("a,100.00,USD,2026-02-10"), { mapping: mapping("2026-07-31"), update: "correction" });
    expect((await snapshot(ctx)).movements).toMatchObject([{ external_id: "a", kind: "new", after_mrr: "9600" }]);
  });

  it("expand by what they pay more, at the rate of their start", async () => {
    await importCsv(ctx, file("a,100.00,USD,2026-02-10"), { mapping: mapping("2026-06-30") });
    await importCsv(ctx, file("a,110.00,USD,2026-02-10"), { mapping: mapping("2026-07-31"), update: "state" });
    expect((await snapshot(ctx)).movements).toMatchObject([{ kind: "new", after_mrr: "9000" }, { kind: "expansion", occurred_on: "2026-07-31", before_mrr: "9000", after_mrr: "9900" }]);
  });
});
