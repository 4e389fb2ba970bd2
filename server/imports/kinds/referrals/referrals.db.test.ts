import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "@/server/context";
import { readReferralCells } from "@/server/facts/read-referral-cells";
import { importCsv, newWorkspace, snapshot, undoNow, useUploadFolder } from "../../test/workspace";
import type { ImportView } from "../../views";

const customers = {
  columns: { id: { field: "external_id" }, email: { field: "email" }, amount: { field: "amount" }, start: { field: "started_on" } },
  constants: { currency: "EUR", interval: "month", as_of: "2026-06-30" },
  amountUnit: "major",
  update: "correction",
};
const mapping = {
  kind: "referrals",
  columns: {
    by: { field: "referrer_id" }, who: { field: "referee_id" }, email: { field: "referee_email" }, invited: { field: "invited_on" }, joined: { field: "signed_up_on" },
    rewarded: { field: "rewarded_on" }, reward: { field: "reward" },
  },
  constants: { currency: "EUR" },
  amountUnit: "major",
};
const people = (...rows: string[]) => ["id,email,amount,start", ...rows, ""].join("\n");
const file = (...rows: string[]) => ["by,who,email,invited,joined,rewarded,reward", ...rows, ""].join("\n");
const simple = (...pairs: string[]) => file(...pairs.map((pair, index) => `${pair[0]},${pair[1]},,2026-03-0${index + 1},,,`));
const base = people("a,ann@example.com,20,2026-01-10", "b,ben@example.com,30,2026-04-02", "c,cat@example.com,10,2026-04-20", "d,dan@example.com,10,2026-01-20");

describe("referrals from a file", () => {
  useSuiteDatabase();
  useUploadFolder();
  let ctx: WorkspaceContext;
  let first: ImportView;
  beforeEach(async () => {
    ctx = await newWorkspace();
    first = await importCsv(ctx, base, { mapping: customers });
  });

  const read = async <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) => inWorkspace(ctx.workspaceId, async (tx) => (await tx.execute<T>(query)).rows);
  const edges = async () =>
    (await read<{ edge: string }>(sql`
      select concat_ws(' ', r.external_id, e.external_id, t.referee_email_lc) as edge from referrals t
      join customers r on r.workspace_id = ${ctx.workspaceId} and r.id = t.referrer_id
      left join customers e on e.workspace_id = ${ctx.workspaceId} and e.id = t.referee_id
      where t.workspace_id = ${ctx.workspaceId} order by 1`)).map(({ edge }) => edge);
  const referred = async () =>
    (await read<{ id: string }>(sql`
      select c.external_id as id from customer_summaries s join customers c on c.workspace_id = ${ctx.workspaceId} and c.id = s.customer_id
      where s.workspace_id = ${ctx.workspaceId} and s.referred order by 1`)).map(({ id }) => id);
  const undo = (view: ImportView) => undoNow(ctx, view);
  const refusals = (view: ImportView) => view.rejections.map(({ code, column, example: { row, value, params } }) => ({ code, column, row, value, ...(params && Object.keys(params).length > 0 && { params }) }));

  it("join customers by id or email, make the funnel, and mark who was referred", async () => {
    const done = await importCsv(ctx, file("a,b,,2026-03-01,2026-03-20,2026-05-20,50", "a,,CAT@example.com,2026-04-01,,,", "d,,guest@example.com,2026-04-05,2026-04-06,,"), { mapping });
    expect(done.totals).toMatchObject({ lines: 3, amount: "5000", first: "2026-03-01", last: "2026-04-05" });
    expect(await edges()).toEqual(["a b", "a c cat@example.com", "d guest@example.com"]);
    expect(await referred()).toEqual(["b", "c"]);
    const cells = await inWorkspace(ctx.workspaceId, (tx) => readReferralCells(tx, ctx.workspaceId, { breakdown: "none", value: "" }));
    expect(cells.get("")?.toSorted((x, y) => (x.month < y.month ? -1 : 1))).toEqual([
      { month: "2026-03", invited: 1, signedUp: 1, paying: 0, rewarded: 0, rewards: 0n },
      { month: "2026-04", invited: 2, signedUp: 2, paying: 2, rewarded: 0, rewards: 0n },
      { month: "2026-05", invited: 0, signedUp: 0, paying: 0, rewarded: 1, rewards: 5000n },
    ]);
    expect((await snapshot(ctx)).facts).toEqual([{ data_date: "2026-06-30" }]);
  });

  it("change nothing when they come again; what came of one since is a correction; undo puts all of it back", async () => {
    const before = await snapshot(ctx);
    const some = simple("ab", "ac");
    const view = await importCsv(ctx, some, { mapping });
    const after = await snapshot(ctx);
    const again = await importCsv(ctx, some, { mapping });
    expect(again.counts).toMatchObject({ accepted: 2, unchanged: 2, rejected: 0, differing: 0 });
    expect(await snapshot(ctx)).toEqual(after);
    const later = await importCsv(ctx, some.replace("2026-03-01,,,", "2026-03-01,2026-03-09,2026-05-01,25"), { mapping, update: "correction" });
    expect(later.counts).toMatchObject({ corrected: 1, unchanged: 1, rejected: 0 });
    expect((await snapshot(ctx)).referrals).toMatchObject([{ referee: "b", signed_up_on: "2026-03-09", reward: "2500" }, { referee: "c" }]);
    await undo(later);
    await undo(again);
    expect(await snapshot(ctx)).toEqual(after);
    await undo(view);
    expect(await snapshot(ctx)).toEqual(before);
  });

  it("self: refused by row, whether by the same id or by one's own email", async () => {
    const done = await importCsv(ctx, file("a,a,,,,,", "b,,BEN@example.com,,,,", "a,b,,,,,"), { mapping });
    expect(done.rejections).toMatchObject([{ code: "self_referral", column: "who", rows: 2, example: { row: 2, value: "a" } }]);
    expect(await edges()).toEqual(["a b"]);
  });

  it("twice: the first stands, in one file and over two; an email and the id of its customer are one person", async () => {
    const done = await importCsv(ctx, file("d,b,,2026-03-09,,,", "a,,ben@example.com,2026-03-01,,,", "d,,x@example.com,,,,", "a,,X@example.com,,,,"), { mapping });
    expect(refusals(done)).toEqual([{ code: "referred_twice", column: "who", row: 2, value: "b", params: { other_row: 3 } }]);
    expect(done.rejections).toMatchObject([{ rows: 2 }]);
    expect(await edges()).toEqual(["a b ben@example.com", "d x@example.com"]);
    const again = await importCsv(ctx, simple("db", "ac"), { mapping });
    expect(refusals(again)).toEqual([{ code: "referred_twice", column: "who", row: 2, value: "b", params: { other_row: 0 } }]);
  });

  it("a circle: closed by its latest row, which is refused; also when its other rows are there already", async () => {
    const done = await importCsv(ctx, file("c,a,,2026-03-09,,,", "a,b,,2026-03-01,,,", "b,c,,2026-03-02,,,"), { mapping });
    expect(refusals(done)).toEqual([{ code: "referral_cycle", column: "who", row: 2, value: "a" }]);
    const second = await importCsv(ctx, simple("ca", "cd"), { mapping });
    expect(refusals(second)).toEqual([{ code: "referral_cycle", column: "who", row: 2, value: "a" }]);
    expect(await edges()).toEqual(["a b", "b c", "c d"]);
  });

  it("by nobody we know, or one of two of one email: refused by row", async () => {
    await importCsv(ctx, people("e,two@example.com,1,2026-04-01", "f,two@example.com,1,2026-04-01"), { mapping: customers });
    const done = await importCsv(ctx, file("zed,b,,,,,", "a,,two@example.com,,,,", "a,c,,,,,"), { mapping });
    expect(refusals(done)).toEqual([
      { code: "customer_unknown", column: "by", row: 2, value: "zed" },
      { code: "customer_ambiguous", column: "who", row: 3, value: "two@example.com" },
    ]);
  });

  it("an unknown referee becomes a customer later, by email or by id, and is joined then; undoing that parts them", async () => {
    await importCsv(ctx, file("a,,eve@example.com,2026-04-01,,,", "a,z9,,2026-04-01,,,"), { mapping });
    const before = await snapshot(ctx);
    expect(await referred()).toEqual([]);
    const came = await importCsv(ctx, people("e,Eve@example.com,15,2026-05-01", "z9,zoe@example.com,15,2026-05-01"), { mapping: customers });
    expect(await edges()).toEqual(["a e eve@example.com", "a z9"]);
    expect(await referred()).toEqual(["e", "z9"]);
    await undo(came);
    expect(await snapshot(ctx)).toEqual(before);
  });

  it("an email told later joins as well, and what would close a circle stays as it was told", async () => {
    await importCsv(ctx, file("b,a,,2026-03-01,,,", "a,,new@example.com,2026-04-01,,,"), { mapping });
    const before = await snapshot(ctx);
    const told = await importCsv(ctx, people("b,new@example.com,30,2026-04-02"), { mapping: customers });
    expect(await edges()).toEqual(["a new@example.com", "b a"]);
    await undo(told);
    const other = await importCsv(ctx, people("c,new@example.com,10,2026-04-20"), { mapping: customers });
    expect(await edges()).toEqual(["a c new@example.com", "b a"]);
    await undo(other);
    expect(await snapshot(ctx)).toEqual(before);
  });

  it("of somebody who paid before the invitation brought nobody", async () => {
    await importCsv(ctx, file("b,d,,2026-05-01,,,", "b,a,,2026-05-02,,2026-05-20,50", "b,c,,2026-04-10,,,"), { mapping });
    expect(await referred()).toEqual(["c"]);
    const cells = await inWorkspace(ctx.workspaceId, (tx) => readReferralCells(tx, ctx.workspaceId, { breakdown: "none", value: "" }));
    expect(cells.get("")?.map(({ month, paying, rewarded }) => [month, paying, rewarded]).toSorted()).toEqual([["2026-04", 1, 0], ["2026-05", 0, 1]]);
  });

  it("of somebody whom the file itself says to have paid before counts as an invitation alone, and is named", async () => {
    const paid = { ...mapping, columns: { ...mapping.columns, joined: { field: "paid_on" } } };
    const done = await importCsv(ctx, file("a,d,,2026-03-01,2026-01-20,2026-03-10,50", "b,,guest@example.com,2026-03-05,2026-02-10,,", "b,c,,2026-04-10,2026-04-20,,"), { mapping: paid });
    expect(done).toMatchObject({ counts: { added: 3, rejected: 0 } });
    expect(done.notices).toMatchObject([{ code: "paid_before_invited", row: 2, column: "joined", params: { paid: "2026-01-20", invited: "2026-03-01", rows: 2 } }]);
    expect(await referred()).toEqual(["c"]);
    const cells = await inWorkspace(ctx.workspaceId, (tx) => readReferralCells(tx, ctx.workspaceId, { breakdown: "none", value: "" }));
    expect(cells.get("")?.toSorted((x, y) => (x.month < y.month ? -1 : 1))).toMatchObject([
      { month: "2026-03", invited: 2, signedUp: 0, paying: 0, rewarded: 1, rewards: 5000n },
      { month: "2026-04", invited: 1, signedUp: 1, paying: 1 },
    ]);
  });

  it("survive the undoing of what brought their referee, as what was told", async () => {
    const newcomers = await importCsv(ctx, people("g,gil@example.com,15,2026-05-01"), { mapping: customers });
    const view = await importCsv(ctx, file("a,,gil@example.com,2026-04-01,,,"), { mapping });
    await undo(newcomers);
    expect(await edges()).toEqual(["a gil@example.com"]);
    await undo(view);
    await undo(first);
    expect((await snapshot(ctx)).customers).toEqual([]);
  });
});
