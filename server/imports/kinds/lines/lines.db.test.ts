import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "@/server/context";
import { importCsv, newWorkspace, snapshot, tryImport, undoNow, useUploadFolder } from "../../test/workspace";
import { undoImport } from "../../undo-import";
import type { ImportView } from "../../views";

const mapping = {
  kind: "spend",
  columns: { month: { field: "spent_on" }, channel: { field: "channel" }, campaign: { field: "campaign" }, category: { field: "category" }, spend: { field: "amount" } },
  constants: { currency: "EUR" },
  amountUnit: "major",
};
const file = (...rows: string[]) => ["month,channel,campaign,category,spend", ...rows, ""].join("\n");
const march = file("2026-03,Google,brand,media,1000", "2026-03,Google,,salaries,2500.50", "2026-03,Meta,,media,-50");

describe("spend from a file", () => {
  useSuiteDatabase();
  useUploadFolder();
  let ctx: WorkspaceContext;
  beforeEach(async () => {
    ctx = await newWorkspace();
  });

  const lines = () =>
    inWorkspace(ctx.workspaceId, async (tx) => {
      const { rows } = await tx.execute<{ line: string }>(sql`
        select concat_ws(' ', month, channel, campaign, category, purpose, amount) as line from acquisition_spend
        where workspace_id = ${ctx.workspaceId} order by channel, category`);
      return rows.map(({ line }) => line);
    });
  const undo = (view: ImportView) => undoNow(ctx, view);
  const whole = async () => ({ lines: await lines(), records: (await snapshot(ctx)).records });

  it("becomes lines whose sums are those of the file, and moves no data date", async () => {
    const done = await importCsv(ctx, march, { mapping });
    expect(done.totals).toMatchObject({
      lines: 3, amount: "345050", first: "2026-03-01", last: "2026-03-01",
      groups: [
        { by: "channel", values: [{ value: "Google", lines: 2, amount: "350050" }, { value: "Meta", lines: 1, amount: "-5000" }] },
        { by: "category", values: [{ value: "media", amount: "95000" }, { value: "salaries", amount: "250050" }] },
        { by: "purpose", values: [{ value: "acquisition", amount: "345050" }] },
      ],
    });
    expect(await lines()).toEqual([
      "2026-03-01 Google brand media acquisition 100000",
      "2026-03-01 Google salaries acquisition 250050",
      "2026-03-01 Meta media acquisition -5000",
    ]);
    expect((await snapshot(ctx)).facts).toEqual([{ data_date: null }]);
  });

  it("changes nothing when it comes again, and is as if it had never been when it is undone", async () => {
    const before = await whole();
    const first = await importCsv(ctx, march, { mapping });
    const after = await whole();
    const again = await importCsv(ctx, march, { mapping });
    expect(again.counts).toMatchObject({ accepted: 3, added: 0, corrected: 0, unchanged: 3 });
    expect(await whole()).toEqual(after);
    await undo(again);
    await undo(first);
    expect(await whole()).toEqual(before);
  });

  it("corrects a known line once it is told that this is a correction, and undo puts the old amount back", async () => {
    await importCsv(ctx, march, { mapping });
    const before = await lines();
    const later = file("2026-03,Google,brand,media,1100", "2026-04,Google,brand,media,900");
    await expect(tryImport(ctx, later, { mapping })).rejects.toMatchObject({ messageKey: "importNeedsUpdateMode" });
    const corrected = await importCsv(ctx, later, { mapping, update: "correction" });
    expect(corrected.counts).toMatchObject({ added: 1, corrected: 1, missing: 2, missingActive: 0 });
    expect(await lines()).toContain("2026-03-01 Google brand media acquisition 110000");
    await undo(corrected);
    expect(await lines()).toEqual(before);
  });

  it("refuses a state: a line has none, and a mapping of customers", async () => {
    expect(await tryImport(ctx, march, { mapping: { ...mapping, update: "state" } })).toMatchObject({ ok: false, refusals: [{ code: "map_invalid_value", column: "update" }] });
    expect(await tryImport(ctx, march, { mapping: { ...mapping, complete: true } })).toMatchObject({ ok: false, refusals: [{ code: "map_unknown_key", column: "complete" }] });
  });

  it("counts a line written twice once, and refuses two that contradict each other, naming both", async () => {
    const done = await importCsv(ctx, file("2026-03,Google,brand,media,10", "2026-03,Google,brand,media,10", "2026-03,Meta,,media,1", "2026-03,Meta,,media,2"), { mapping });
    expect(done.counts).toMatchObject({ rows: 4, accepted: 1, repeated: 1, rejected: 2 });
    expect(done.rejections).toMatchObject([{ code: "record_repeated", rows: 2, example: { row: 4, params: { other_row: 5 } } }]);
  });

  it("goes by the order in which imports touched a line: the earlier one is undone last", async () => {
    const first = await importCsv(ctx, march, { mapping });
    const second = await importCsv(ctx, file("2026-03,Google,brand,media,7"), { mapping, update: "correction" });
    await expect(undoImport({ ctx, input: { importId: first.id } })).rejects.toMatchObject({ messageKey: "importUndoBlocked" });
    await undo(second);
    await undo(first);
    expect(await lines()).toEqual([]);
  });

  it("keeps whatever is typed into a channel as it is", async () => {
    const hostile = ["'; drop table acquisition_spend; --", "=HYPERLINK(1)", "<script>alert(1)</script>", "\u202egoogle", "𝒢".repeat(90)];
    await importCsv(ctx, file(...hostile.map((name) => `2026-03,"${name}",,media,1`)), { mapping });
    const { rows } = await inWorkspace(ctx.workspaceId, (tx) => tx.execute<{ channel: string }>(sql`select channel from acquisition_spend where workspace_id = ${ctx.workspaceId}`));
    expect(rows.map(({ channel }) => channel).sort()).toEqual([...hostile].sort());
  });
});
