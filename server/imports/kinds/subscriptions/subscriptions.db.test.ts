import { beforeEach, describe, expect, it } from "vitest";
import { sql } from "drizzle-orm";
import { inWorkspace } from "@/db/client";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "@/server/context";
import { importCsv, newWorkspace, snapshot, tryImport, undoNow, useUploadFolder } from "../../test/workspace";
import type { ImportView } from "../../views";

const mapping = (asOf: string, more: object = {}) => ({
  kind: "subscriptions",
  columns: {
    id: { field: "subscription_id" }, customer: { field: "customer_id" }, email: { field: "email" }, plan: { field: "plan" }, amount: { field: "amount" }, start: { field: "started_on" },
    end: { field: "ended_on" }, status: { field: "status" }, trial: { field: "trial_ended_on" }, off: { field: "discount_percent" }, months: { field: "discount_months" }, why: { field: "churn_reason" },
  },
  constants: { currency: "EUR", interval: "month", as_of: asOf },
  amountUnit: "major",
  ...more,
});
const file = (...rows: string[]) => ["id,customer,email,plan,amount,start,end,status,trial,off,months,why", ...rows, ""].join("\n");
const history = file(
  "s1,a,ann@example.com,Basic,10,2026-01-10,,active,,,,",
  "s1,a,ann@example.com,Pro,20,2026-03-10,,active,,,,",
  "s2,a,ann@example.com,Extra,5,2026-04-10,,active,,,,",
  "s3,b,,Pro,20,2026-01-10,2026-05-10,canceled,,,,too dear",
);

describe("subscriptions from a file", () => {
  useSuiteDatabase();
  useUploadFolder();
  let ctx: WorkspaceContext;
  beforeEach(async () => {
    ctx = await newWorkspace();
  });
  const undo = (view: ImportView) => undoNow(ctx, view);
  const moves = async () => (await snapshot(ctx)).movements.map(({ external_id, occurred_on, kind, after_mrr }) => [external_id, occurred_on, kind, after_mrr].join(" "));
  const phases = async () => (await snapshot(ctx)).phases.map(({ external_id, starts_on, ends_on, plan, mrr }) => [external_id, starts_on, ends_on, plan, mrr].join(" "));

  it("make customers, their price over time, and several of one customer", async () => {
    const done = await importCsv(ctx, history, { mapping: mapping("2026-06-30") });
    expect(await moves()).toEqual([
      "a 2026-01-10 new 1000", "a 2026-03-10 expansion 2000", "a 2026-04-10 expansion 2500", "b 2026-01-10 new 2000", "b 2026-05-10 churn 0",
    ]);
    expect(done.counts).toMatchObject({ rows: 4, accepted: 4, added: 4 });
    expect(done.totals).toMatchObject({
      lines: 3, amount: "2500",
      groups: [{ by: "plan", values: [{ value: "Extra", amount: "500" }, { value: "Pro", amount: "2000" }] }, { by: "status", values: [{ value: "active", lines: 2, amount: "2500" }, { value: "ended", lines: 1, amount: "0" }] }],
    });
    expect((await snapshot(ctx)).facts).toEqual([{ data_date: "2026-06-30" }]);
    expect((await snapshot(ctx)).cancellations).toMatchObject([{ external_id: "b", cancelled_on: "2026-05-10", reason: "too dear" }]);
  });

  it("of a pause are a churn at its start and a reactivation after it; nobody's day of departure becomes unknown", async () => {
    const paused = file(
      "s1,a,,Pro,20,2026-01-10,,active,,,,", "s1,a,,Pro,20,2026-03-10,,paused,,,,on holiday", "s1,a,,Pro,20,2026-05-10,,active,,,,",
      "s2,b,,Pro,20,2026-01-10,,active,,,,", "s2,b,,Pro,20,2026-03-10,2026-06-20,paused,,,,",
      "s3,c,,Pro,20,2026-01-10,,active,,,,", "s3,c,,Pro,20,2026-03-10,,ended,,,,",
      "s4,d,,Pro,20,2026-01-10,,active,,,,", "s4,d,,Pro,20,2026-03-10,,incomplete,,,,",
    );
    await importCsv(ctx, paused, { mapping: mapping("2026-06-30") });
    expect(await moves()).toEqual([
      "a 2026-01-10 new 2000", "a 2026-03-10 churn 0", "a 2026-05-10 reactivation 2000",
      ...["b", "c", "d"].flatMap((id) => [`${id} 2026-01-10 new 2000`, `${id} 2026-03-10 churn 0`]),
    ]);
    const { movements, cancellations } = await snapshot(ctx);
    expect(movements.filter(({ undated }) => undated)).toEqual([]);
    expect(cancellations).toMatchObject([{ external_id: "a", cancelled_on: "2026-03-10", reason: "on holiday" }]);
  });

  it("change nothing when they come again, and leave nothing behind when they are undone", async () => {
    const nothing = await snapshot(ctx);
    const first = await importCsv(ctx, history, { mapping: mapping("2026-06-30") });
    const after = await snapshot(ctx);
    const again = await importCsv(ctx, history, { mapping: mapping("2026-06-30") });
    expect(again.counts).toMatchObject({ unchanged: 4, differing: 0, missing: 0 });
    expect(await snapshot(ctx)).toEqual(after);
    await undo(again);
    await undo(first);
    expect({ ...(await snapshot(ctx)), facts: [] }).toEqual({ ...nothing, facts: [] });
  });

  it("as a correction are rewritten as their rows tell them; undo puts back what stood there", async () => {
    await importCsv(ctx, history, { mapping: mapping("2026-06-30") });
    const before = await snapshot(ctx);
    const other = file("s1,a,ann@example.com,Basic,10,2026-01-10,,active,,,,", "s1,a,ann@example.com,Pro,30,2026-02-10,,active,,,,");
    await expect(tryImport(ctx, other, { mapping: mapping("2026-06-30") })).rejects.toMatchObject({ messageKey: "importNeedsUpdateMode" });
    const corrected = await importCsv(ctx, other, { mapping: mapping("2026-06-30"), update: "correction" });
    expect(corrected.counts).toMatchObject({ corrected: 2, missing: 2 });
    expect((await moves()).slice(0, 2)).toEqual(["a 2026-01-10 new 1000", "a 2026-02-10 expansion 3000"]);
    await undo(corrected);
    expect(await snapshot(ctx)).toEqual(before);
  });

  it("as a state leave the past alone: what differs begins on the day the file speaks of", async () => {
    await importCsv(ctx, history, { mapping: mapping("2026-06-30") });
    const july = file("s1,a,ann@example.com,Pro,25,2026-03-10,,active,,,,", "s2,a,ann@example.com,Extra,5,2026-04-10,,active,,,,", "s3,b,,Pro,20,2026-07-10,,active,,,,");
    await importCsv(ctx, july, { mapping: mapping("2026-07-31"), update: "state" });
    expect(await moves()).toEqual([
      "a 2026-01-10 new 1000", "a 2026-03-10 expansion 2000", "a 2026-04-10 expansion 2500", "a 2026-07-31 expansion 3000",
      "b 2026-01-10 new 2000", "b 2026-05-10 churn 0", "b 2026-07-10 reactivation 2000",
    ]);
    // The same price over the seam is one phase.
    expect(await phases()).toContain("a 2026-04-10  Extra 500");
  });

  it("end when a complete file lists them no more", async () => {
    await importCsv(ctx, history, { mapping: mapping("2026-06-30") });
    const rest = file("s1,a,ann@example.com,Pro,20,2026-03-10,,active,,,,", "s3,b,,Pro,20,2026-01-10,2026-05-10,canceled,,,,too dear");
    const done = await importCsv(ctx, rest, { mapping: mapping("2026-07-31", { complete: true }), update: "state" });
    expect(done.counts).toMatchObject({ missing: 1, missingActive: 1 });
    expect((await moves()).filter((move) => move.startsWith("a")).at(-1)).toBe("a 2026-07-31 contraction 2000");
    await undo(done);
    expect((await moves()).filter((move) => move.startsWith("a")).at(-1)).toBe("a 2026-04-10 expansion 2500");
  });

  it("count from the end of their trial, and a coupon's end is an expansion", async () => {
    await importCsv(ctx, file("s1,a,,Pro,20,2026-01-10,,active,2026-01-24,50,3,", "s2,b,,Pro,20,2026-06-20,,trialing,2026-07-20,,,"), { mapping: mapping("2026-06-30") });
    expect(await moves()).toEqual(["a 2026-01-24 new 1000", "a 2026-04-24 expansion 2000"]);
  });

  it("keep whose service each is and what of it stays as margin, sum them for reconciling, and change no number by it", async () => {
    const partners = {
      columns: { id: { field: "subscription_id" }, customer: { field: "customer_id" }, kind: { field: "subscription_kind" }, amount: { field: "amount" }, start: { field: "started_on" }, partner: { field: "partner" }, share: { field: "margin_share" } },
    };
    const told = (share: string) =>
      ["id,customer,kind,amount,start,partner,share", "s1,a,base,100,2026-01-10,,", `s2,a,add-on,40,2026-02-10,Allianz,${share}`, "s3,b,add-on,10,2026-02-10,Allianz,30 %", ""].join("\n");
    const stored = async () => {
      const { rows } = await inWorkspace(ctx.workspaceId, (tx) =>
        tx.execute(sql`select external_id, kind, partner, margin_share_ppm as share from subscriptions where workspace_id = ${ctx.workspaceId} order by 1`),
      );
      return rows.map(({ external_id, kind, partner, share }) => [external_id, kind, partner, share]);
    };
    const done = await importCsv(ctx, told("30"), { mapping: mapping("2026-06-30", partners) });
    expect(await stored()).toEqual([["s1", "base", null, null], ["s2", "add_on", "Allianz", 300_000], ["s3", "add_on", "Allianz", 300_000]]);
    expect(done.totals).toMatchObject({
      amount: "15000",
      groups: [
        { by: "plan" },
        { by: "status" },
        { by: "partner", values: [{ value: "Allianz", lines: 2, amount: "5000" }, { value: null, lines: 1, amount: "10000" }] },
        { by: "margin_share", values: [{ value: "300000", lines: 2, amount: "5000" }, { value: null, lines: 1, amount: "10000" }] },
      ],
    });
    const before = { moves: await moves(), all: await snapshot(ctx) };
    expect(before.moves).toEqual(["a 2026-01-10 new 10000", "a 2026-02-10 expansion 14000", "b 2026-02-10 new 1000"]);
    const corrected = await importCsv(ctx, told("25 %"), { mapping: mapping("2026-06-30", partners), update: "correction" });
    expect(corrected.counts).toMatchObject({ corrected: 1, unchanged: 2 });
    expect((await stored())[1]).toEqual(["s2", "add_on", "Allianz", 250_000]);
    expect(await moves()).toEqual(before.moves);
    await undo(corrected);
    expect((await stored())[1]).toEqual(["s2", "add_on", "Allianz", 300_000]);
    expect(await snapshot(ctx)).toEqual(before.all);
  });

  it("find the customers that are known, by id or by email", async () => {
    const known = { columns: { ref: { field: "external_id" }, mail: { field: "email" } } };
    await importCsv(ctx, "ref,mail\nCRM-1,ann@example.com\nb,ben@example.com\n", { mapping: known });
    await importCsv(ctx, history, { mapping: mapping("2026-06-30") });
    expect((await snapshot(ctx)).customers.map(({ external_id }) => external_id)).toEqual(["CRM-1", "b"]);
    expect((await moves()).map((move) => move.split(" ")[0])).toContain("CRM-1");
  });

  it("in another currency take the rate of their start for all their life", async () => {
    const rates = { kind: "currency_rates", columns: { d: { field: "rate_on" }, c: { field: "currency" }, r: { field: "rate" } } };
    await importCsv(ctx, "d,c,r\n2026-01-01,USD,0.9\n2026-03-01,USD,0.5\n", { mapping: rates });
    const dollars = mapping("2026-06-30", { constants: { currency: "USD", interval: "month", as_of: "2026-06-30" } });
    await importCsv(ctx, history, { mapping: dollars });
    expect((await moves()).slice(0, 3)).toEqual(["a 2026-01-10 new 900", "a 2026-03-10 expansion 1800", "a 2026-04-10 expansion 2050"]);
  });

  it("refuse two rows of one start that contradict each other, and keep hostile text as it is", async () => {
    const name = "'; drop table customers; --";
    const done = await importCsv(ctx, file("s1,a,,Pro,20,2026-01-10,,active,,,,", "s1,a,,Pro,30,2026-01-10,,active,,,,", `s2,"${name}",,"=1+1",20,2026-01-10,,active,,,,`), { mapping: mapping("2026-06-30") });
    expect(done.rejections).toMatchObject([{ code: "record_repeated", rows: 2, example: { row: 2, value: null, params: { other_row: 3 } } }]);
    const { rows } = await inWorkspace(ctx.workspaceId, (tx) => tx.execute(sql`select external_id from customers where workspace_id = ${ctx.workspaceId}`));
    expect(rows).toEqual([{ external_id: name }]);
  });
});
