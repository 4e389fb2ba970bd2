import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { narrowedTo } from "@/components/churn/reason-words";
import { namingReasons } from "@/components/customers/narrowing";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { listCustomers } from "../customers/list-customers";
import { worlds } from "../facts/test/worlds";
import { explainMetric } from "../kpis/explain-metric";
import { workspaceWith } from "../kpis/test/workspace-with";
import { getUpcoming } from "../overview/get-upcoming";
import { getChurnCross } from "./get-churn-cross";
import { getChurnPage } from "./get-churn-page";
import { getScheduled } from "./get-scheduled";
import { getVerbatims } from "./get-verbatims";
import { verbatimColumns, verbatimsCsv } from "./verbatims-csv";

const explained = async (ctx: WorkspaceContext, metric: string, asked: object) => (await explainMetric({ ctx, input: { locale: "en", metric, ...asked } })).explanation?.value.value;

const left = (externalId: string, comment: string | null, more: object = {}) => ({
  externalId,
  subscriptions: [{ phases: [{ startsOn: "2024-01-05", endsOn: "2024-05-10", mrr: 4000n, plan: "Pro" }] }],
  cancellations: [{ on: "2024-05-01", kind: "voluntary" as const, category: "Price", reason: "Too dear", comment }],
  ...more,
});

describe("the page of churn reasons", () => {
  useSuiteDatabase();

  it("counts what its explanations and its lists do, in every row, column and cell", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const ctx = await workspaceWith(world.dataDate, world.customers);
        const months = { from: "2023-12", to: world.dataDate.slice(0, 7) };
        const page = await getChurnPage({ ctx, input: months });
        const listed = async (narrowing: object) => (await listCustomers({ ctx, input: { population: "churned_in_range", ...months, ...narrowing } })).total;
        expect(page?.rows.reduce((sum, { now }) => sum + now.customers, 0)).toBe(page?.total.customers);
        for (const { parts, now } of page?.rows.filter((row) => row.now.customers > 0) ?? []) {
          const of = { category: parts[0], reason: parts[1] ?? "" };
          const { rows, amount } = await listed(of);
          expect([rows, amount]).toEqual([now.customers, now.mrr]);
          expect(await explained(ctx, "customers.churned", { ...months, ...of })).toBe(now.customers);
          const worth = await explained(ctx, "churn_ltv_lost", { ...months, ...of });
          if (now.ltvLost && worth) expect(worth / now.ltvLost).toBeCloseTo(1, 9);
          const lost = await listCustomers({ ctx, input: { population: "ltv_lost_in_range", ...months, ...of, pageSize: 200 } });
          expect([lost.total.rows, lost.total.amount]).toEqual([now.customers, BigInt(Math.round(now.ltvLost ?? 0))]);
          if (lost.total.rows <= 200) expect(Math.abs(Number(lost.rows.reduce((sum, row) => sum + row.amount, 0n) - lost.total.amount))).toBeLessThanOrEqual(lost.rows.length / 2 + 1);
        }
        for (const measure of ["customers", "mrr", "ltv"] as const) {
          const shown = (await getChurnPage({ ctx, input: { ...months, measure } }))?.rows ?? [];
          for (const [index, { cumulated }] of shown.entries()) {
            const named = (rows: typeof shown) => namingReasons(rows.map(({ parts }) => narrowedTo(parts, "reason")));
            const [above, below] = [{ reasons: named(shown.slice(0, index + 1)) }, { notReasons: named(shown.slice(0, index + 1)) }];
            const running = await explained(ctx, { customers: "churn_share", mrr: "churn_mrr_share", ltv: "churn_ltv_share" }[measure], { ...months, ...above });
            if (cumulated === null) expect(running).toBeNull();
            else if (running !== null) expect(running, `${measure} ${index}`).toBeCloseTo(cumulated, 9);
            if (measure !== "customers") continue;
            const counted = (rows: typeof shown) => rows.reduce((sum, { now }) => sum + now.customers, 0);
            expect([(await listed(above)).rows, (await listed(below)).rows]).toEqual([counted(shown.slice(0, index + 1)), counted(shown.slice(index + 1))]);
            expect(await explained(ctx, "customers.churned", { ...months, ...below })).toBe(counted(shown.slice(index + 1)));
          }
        }
        const undated = { undated: "yes" as const };
        expect([(await listed(undated)).rows, await explained(ctx, "customers.churned", { ...months, ...undated })]).toEqual([page?.total.undated, page?.total.undated]);
        expect(await explained(ctx, "mrr.churn", { ...months, ...undated })).toBeUndefined();
        for (const across of ["left", "tenure"] as const) {
          const answer = await getChurnCross({ ctx, input: { ...months, across } });
          for (const [index, { value, customers }] of (answer?.cross.columns ?? []).entries()) {
            if (value === null) continue;
            const of = across === "left" ? { planLeft: value } : { tenure: value };
            expect((await listed(of)).rows).toBe(customers);
            for (const { parts, cells } of answer?.cross.rows.filter((row) => row.parts) ?? []) {
              if (cells[index]) expect((await listed({ ...of, category: parts?.[0], reason: parts?.[1] ?? "" })).rows).toBe(cells[index].customers);
            }
          }
        }
      }),
      { numRuns: 5 },
    );
  });

  it("what is scheduled adds up: its rows to the total, the list and the Overview, and nothing on a day that has come", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const ctx = await workspaceWith(world.dataDate, world.customers);
        const listed = async (days: object) => {
          const { total, rows } = await listCustomers({ ctx, input: { population: "leaving", ...days } });
          return { customers: total.rows, mrr: Number(total.amount), days: rows.map(({ occurredOn }) => occurredOn) };
        };
        const scheduled = await getScheduled({ ctx, input: {} });
        const { leaving = [], all } = scheduled ?? {};
        const everybody = await listed({});
        expect(everybody).toMatchObject(all ?? {});
        expect(everybody.days.filter((day) => day !== null && day <= world.dataDate)).toEqual([]);
        expect({ customers: leaving.reduce((sum, { customers }) => sum + customers, 0), mrr: leaving.reduce((sum, { mrr }) => sum + mrr, 0) }).toEqual(all);
        for (const { since, until, customers, mrr } of leaving) {
          const days = { since, ...(until && { until }) };
          expect(await listed(days)).toMatchObject({ customers, mrr });
          expect(await explained(ctx, "leaving.customers", days)).toBe(customers);
        }
        expect(await getUpcoming({ ctx, input: {} })).toMatchObject({ leaving, allLeaving: all });
      }),
      { numRuns: 5 },
    );
  });

  it("tiles are the customers, the MRR, the LTV and who said nothing", async () => {
    const ctx = await workspaceWith("2024-06-30", [left("a", null), left("b", null), left("c", null, { cancellations: [] }), { subscriptions: [{ phases: [{ startsOn: "2024-01-05", endsOn: null, mrr: 4000n, plan: "Pro" }] }] }]);
    const page = await getChurnPage({ ctx, input: { from: "2024-05", to: "2024-05" } });
    const tiles = Object.fromEntries(page?.tiles.map(({ id, metric }) => [id, metric.value]) ?? []);
    expect(tiles).toMatchObject({ "customers.churned": 3, "mrr.churn": 12_000, churn_without_reason: 1 / 3 });
    expect(await explained(ctx, "churn_ltv_lost", { from: "2024-05", to: "2024-05" })).toBe(tiles.churn_ltv_lost);
    expect(page?.tiles.find(({ id }) => id === "churn_without_reason")?.trend.map(({ metric }) => metric.value)).toEqual([null, null, null, null, 1 / 3]);
  });

  it("words are those of who left, found by what they say, as it is typed, and without names", async () => {
    const ctx = await workspaceWith("2024-06-30", [left("a", "100 % too dear, says a"), left("b", "Write to me@example.com"), left("c", null)]);
    const read = (search = "", page = 1) => getVerbatims({ ctx, input: { from: "2024-05", to: "2024-05", search, page } });
    expect((await read())?.rows.map(({ comment }) => comment).sort()).toEqual(["100 % too dear, says a", "Write to …"]);
    expect([(await read("TOO DEAR"))?.found, (await read("%"))?.found, (await read("_"))?.found, (await read("'; drop"))?.found]).toEqual([1, 1, 0, 0]);
    expect([(await read("says dear"))?.found, (await read("dear says 100"))?.found, (await read("dear write"))?.found]).toEqual([1, 1, 0]);
    expect(await read("", 2)).toMatchObject({ rows: [], found: 2, all: 2 });
    const french = await workspaceWith("2024-06-30", [left("a", "Équipe trop chère, l’hôtel ferme")]);
    const says = async (search: string) => (await getVerbatims({ ctx: french, input: { from: "2024-05", to: "2024-05", search } }))?.found;
    expect([await says("equipe"), await says("CHÈRE"), await says("l'hotel"), await says("HÔTEL FERME"), await says("hotels")]).toEqual([1, 1, 1, 1, 0]);
  });

  it("the file of what they wrote has every page of it, in its order, without names and with nothing to run", async () => {
    const people = Array.from({ length: 14 }, (_, index) => left(`C-${index}`, index % 2 ? `Too dear, number ${index}` : `=Too slow for me@example.com, ${index}`));
    const ctx = await workspaceWith("2024-06-30", [...people, left("jo@example.com", "Dear, dear"), left("none", "No reason", { cancellations: [{ on: "2024-05-01", kind: "voluntary", comment: "Dear anyway" }] })]);
    const file = async (asked: object) => {
      let text = "";
      for await (const part of verbatimsCsv({ ctx, input: { from: "2024-05", to: "2024-05", delimiter: ";", headers: verbatimColumns, amount: String, kind: (kind) => `[${kind}]`, notGiven: "not given", page: 4, ...asked } })) text += part;
      expect(text.startsWith(`\ufeff${verbatimColumns.join(";")}\r\n`)).toBe(true);
      return text.trimEnd().split("\r\n").slice(1);
    };
    const paged = async (search: string) => {
      const read = (page: number) => getVerbatims({ ctx, input: { from: "2024-05", to: "2024-05", search, page } });
      const pages = await Promise.all([1, 2, 3, 4].map(read));
      return pages.flatMap((page) => page?.rows ?? []);
    };
    for (const search of ["", "dear number", "slow"]) {
      const rows = await paged(search);
      expect(rows.length).toBeGreaterThan(3);
      expect(await file({ search })).toEqual(rows.map(({ on, reason, category, kind, plan, tenureMonths, mrr, comment, customer }) => [on, ...(category || reason ? [reason, category] : ["not given", "not given"]), `[${kind}]`, plan, tenureMonths, mrr, comment.replace(/^=/, "'="), customer].join(";")));
    }
    const lines = await file({});
    expect(lines).toHaveLength(16);
    expect(lines.filter((line) => line.includes("@"))).toEqual([]);
    expect(lines.filter((line) => line.includes("not given;not given"))).toHaveLength(1);
    expect(await file({ breakdown: "plan", value: "Pro", search: "dear anyway" })).toHaveLength(1);
    expect(await file({ breakdown: "plan", value: "Basic" })).toEqual([]);
  });

  it("what the workspace does not know its customers by is told across the plan left", async () => {
    const ctx = await workspaceWith("2024-06-30", [left("a", null), left("b", null)]);
    for (const across of ["referrals", "attribute:unknown"] as const) {
      expect(await getChurnCross({ ctx, input: { from: "2024-05", to: "2024-05", across } })).toMatchObject({ across: "left", everyone: false, ever: null, cross: { total: 2, columns: [{ value: "Pro", customers: 2 }] } });
    }
    expect(await getChurnCross({ ctx, input: { from: "2024-05", to: "2024-05", across: "channel" } })).toMatchObject({ across: "channel", cross: { total: 2, columns: [{ value: "", customers: 2 }] } });
  });

  it("months in which nobody left say so, where a workspace has customers", async () => {
    const ctx = await workspaceWith("2024-06-30", [left("a", null), { subscriptions: [{ phases: [{ startsOn: "2024-01-05", endsOn: null, mrr: 4000n, plan: "Pro" }] }] }]);
    const page = await getChurnPage({ ctx, input: { from: "2024-06", to: "2024-06" } });
    const reasons = Object.fromEntries(page?.tiles.map(({ id, metric }) => [id, metric.reason]) ?? []);
    expect(reasons).toMatchObject({ "customers.churned": null, churn_ltv_lost: "no_churned_customers", churn_without_reason: "no_churned_customers" });
  });

  it("what is scheduled says what most who leave say, and leads to as many", async () => {
    const leaving = (reason: string) => ({ subscriptions: [{ phases: [{ startsOn: "2024-01-05", endsOn: "2024-08-05", mrr: 4000n, plan: "Pro" }] }], cancellations: [{ on: "2024-06-20", kind: "voluntary" as const, category: "Price", reason }] });
    const ctx = await workspaceWith("2024-06-30", [leaving("Too dear"), leaving("Too dear"), leaving("Budget")]);
    expect(await getScheduled({ ctx, input: {} })).toMatchObject({ all: { customers: 3, mrr: 12_000 }, most: { reason: "Too dear", customers: 2 } });
    const even = await workspaceWith("2024-06-30", [leaving("Too dear"), leaving("Budget")]);
    expect(await getScheduled({ ctx: even, input: {} })).toMatchObject({ all: { customers: 2 }, most: null });
    const list = await listCustomers({ ctx, input: { population: "leaving", reason: "Too dear", since: "2024-08-01", until: "2024-08-31" } });
    expect([list.total.rows, list.rows[0]?.churnReason]).toEqual([2, "Too dear"]);
  });
});
