import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "@/server/context";
import { importCsv, newWorkspace, undoNow, useUploadFolder } from "../../test/workspace";
import type { ImportView } from "../../views";

const customers = {
  columns: { id: { field: "external_id" }, amount: { field: "amount" }, start: { field: "started_on" } },
  constants: { currency: "EUR", interval: "month", as_of: "2026-03-31" },
  amountUnit: "major",
};
const costs = {
  kind: "service_costs",
  columns: { month: { field: "month" }, category: { field: "category" }, amount: { field: "amount" } },
  constants: { currency: "EUR" },
  amountUnit: "major",
};
const rates = { kind: "currency_rates", columns: { date: { field: "rate_on" }, currency: { field: "currency" }, rate: { field: "rate" } } };
const spend = {
  kind: "spend",
  columns: { month: { field: "spent_on" }, channel: { field: "channel" }, cur: { field: "currency" }, spend: { field: "amount" } },
  amountUnit: "major",
};

describe("what other numbers are made with", () => {
  useSuiteDatabase();
  useUploadFolder();
  let ctx: WorkspaceContext;
  beforeEach(async () => {
    ctx = await newWorkspace();
  });
  const undo = (view: ImportView) => undoNow(ctx, view);
  const one = <Row extends Record<string, unknown>>(query: ReturnType<typeof sql>) => inWorkspace(ctx.workspaceId, async (tx) => (await tx.execute<Row>(query)).rows);
  const marginOfMarch = async () =>
    (await one<{ margin: string }>(sql`
      select sum(closing_margin_mrr)::text as margin from month_cells
      where workspace_id = ${ctx.workspaceId} and breakdown = 'none' and month = '2026-03-01'`))[0]?.margin;

  it("costs make the margin of their month, and are as if they had never been when they are undone", async () => {
    await importCsv(ctx, "id,amount,start\na,100,2026-01-10\nb,300,2026-02-10\n", { mapping: customers });
    const before = await marginOfMarch();
    const file = "month,category,amount\n2026-03,Hosting,90\n2026-03,Support,20\n2026-03,Refunds,-10\n";
    const done = await importCsv(ctx, file, { mapping: costs });
    expect(done.totals).toMatchObject({ lines: 3, amount: "10000", groups: [{ by: "category" }, { by: "plan", values: [{ value: null, lines: 3 }] }] });
    // (400 − 100) / 400 = 75 % of 400
    expect(await marginOfMarch()).toBe("30000");
    const again = await importCsv(ctx, file, { mapping: costs });
    expect(again.counts).toMatchObject({ unchanged: 3, differing: 0 });
    await undo(again);
    await undo(done);
    expect(await marginOfMarch()).toBe(before);
  });

  it("a rate makes other currencies readable, from its day on, whichever file it came from", async () => {
    const first = await importCsv(ctx, "date,currency,rate\n2026-01-01,USD,0.9\n2026-03-01,USD,0.8\n", { mapping: rates });
    expect(first.totals).toMatchObject({ lines: 2, amount: null, first: "2026-01-01", last: "2026-03-01", groups: [{ by: "currency", values: [{ value: "USD", lines: 2, amount: null }] }] });
    const bought = await importCsv(ctx, "month,channel,cur,spend\n2026-02,Google,USD,100\n2026-03,Google,USD,100\n2025-12,Google,USD,100\n", { mapping: spend });
    expect(bought.totals).toMatchObject({ lines: 2, amount: "17000" });
    expect(bought.rejections).toMatchObject([{ code: "currency_without_rate", example: { row: 4, params: { currency: "USD", day: "2025-12-01" } } }]);
    const other = { ...rates, columns: { Jour: { field: "rate_on" }, Devise: { field: "currency" }, Taux: { field: "rate" } } };
    const second = await importCsv(ctx, "Jour,Devise,Taux\n2026-01-01,USD,0.95\n", { mapping: other, update: "correction" });
    expect(second).toMatchObject({ counts: { corrected: 1, missing: 1 }, source: { id: first.source.id } });
    const known = () => one<{ day: string; rate: string }>(sql`select day::text, rate::text from currency_rates where workspace_id = ${ctx.workspaceId} order by day`);
    expect(await known()).toEqual([{ day: "2026-01-01", rate: "0.95" }, { day: "2026-03-01", rate: "0.8" }]);
    await undo(second);
    expect(await known()).toEqual([{ day: "2026-01-01", rate: "0.9" }, { day: "2026-03-01", rate: "0.8" }]);
  });
});
