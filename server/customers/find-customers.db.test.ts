import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { listColumns, type ListSort, type StatusFilter } from "@/common/customer-list";
import { inWorkspace } from "@/db/client";
import { customers } from "@/db/schema";
import { aSource, putCustomers } from "@/db/test/factories/customers";
import { aPerson, aWorkspace, type TestPerson } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import { recordCancellation } from "../cancellations/record-cancellation";
import type { WorkspaceContext } from "../context";
import { refreshFacts } from "../facts/refresh-facts";
import { putWorld } from "../facts/test/build-world";
import { worlds } from "../facts/test/worlds";
import { rebuildLedger } from "../ledger/rebuild-ledger";
import { customersCsv } from "./customers-csv";
import type { CustomerRow } from "./customer-rows";
import { listCustomers } from "./list-customers";
import { findCustomers } from "./search";

type Input = Parameters<typeof listCustomers>[0]["input"];

const sorts: readonly ListSort[] = ["name", "id", ...listColumns, "attribute:gone"];
const populations = ["everyone", "active_at_close", "churned_in_range", "ltv_lost_in_range", "at_each_opening", "subscribed_at_close"] as const;
const keyOf = ({ id, occurredOn, item }: CustomerRow) => `${id} ${occurredOn} ${item}`;

describe("customers are found", () => {
  let person: TestPerson;
  useSuiteDatabase();
  beforeAll(async () => {
    person = await aPerson();
  });

  const refreshed = ({ workspaceId }: WorkspaceContext) => inWorkspace(workspaceId, async (tx) => refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, "all")));

  /** All rows of a list, page by page from where the last one ended, or from the last page on by where it began. */
  async function walked(ctx: WorkspaceContext, input: Input, way: "after" | "before"): Promise<string[]> {
    const rows: string[] = [];
    let answer = await listCustomers({ ctx, input });
    const pageSize = 3;
    const pages = Math.max(1, Math.ceil(answer.total.rows / pageSize));
    let place: string | null = null;
    for (let page = way === "after" ? 1 : pages; page >= 1 && page <= pages; page += way === "after" ? 1 : -1) {
      // Far beyond what is kept: only the place tells where the page begins.
      answer = await listCustomers({ ctx, input: { ...input, pageSize, ...(place === null ? { page } : { page: 900_000, [way]: place }) } });
      place = way === "after" ? answer.ends : answer.begins;
      const keys = answer.rows.map(keyOf);
      if (way === "after") rows.push(...keys);
      else rows.unshift(...keys);
    }
    return rows;
  }

  it("in every order page by page, forwards and backwards, as they stand in the whole list", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom(...populations), async (world, population) => {
        const { ctx } = await putWorld(person, world);
        await inWorkspace(ctx.workspaceId, (tx) => tx.update(customers).set({ nameLc: sql`case when external_id < 'c3' then 'same' end` }));
        await refreshed(ctx);
        for (const sort of sorts) {
          for (const direction of ["asc", "desc"] as const) {
            const input = { population, sort, direction, from: "2024-01", pageSize: 200 };
            const whole = await listCustomers({ ctx, input });
            expect(whole.rows).toHaveLength(Math.min(200, whole.total.rows));
            if (whole.total.rows > 60) continue;
            const keys = whole.rows.map(keyOf);
            expect(await walked(ctx, input, "after"), `${population} by ${sort} ${direction}`).toEqual(keys);
            expect(await walked(ctx, input, "before"), `${population} by ${sort} ${direction}, backwards`).toEqual(keys);
          }
        }
      }),
      { numRuns: 6 },
    );
  }, 240_000);

  it("today by their summaries as by the ledger", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const { ctx } = await putWorld(person, world);
        await refreshed(ctx);
        const to = world.dataDate.slice(0, 7);
        const input = { from: to, to, population: "active_at_close", pageSize: 200, sort: "id", direction: "asc" } as const;
        const today = await listCustomers({ ctx, input });
        const asked = await inWorkspace(ctx.workspaceId, (tx) => tx.execute<{ customer_id: string; kind: string; amount: string }>(sql`
          select m.customer_id, m.kind, m.after_mrr as amount from mrr_movements m where m.workspace_id = ${ctx.workspaceId} and m.next_on is null and m.after_mrr > 0`));
        const rows = (list: { id: string; kind: string; amount: unknown }[]) => list.map(({ id, kind, amount }) => `${id} ${kind} ${String(amount)}`).sort();
        expect(rows(today.rows)).toEqual(rows(asked.rows.map(({ customer_id: id, ...row }) => ({ id, ...row }))));
      }),
      { numRuns: 10 },
    );
  });

  async function aTeam(): Promise<WorkspaceContext> {
    const ctx = await aWorkspace(person);
    const pays = (mrr: bigint, plan: string, endsOn: string | null = null) => [{ phases: [{ startsOn: "2024-01-05", endsOn, mrr, plan }] }];
    const ids = await putCustomers(ctx, await aSource(ctx, "2024-06-30"), [
      { externalId: "cus_Ab1", country: "FR", channel: "ads", subscriptions: pays(1000n, "Pro") },
      { externalId: "cus_ab2", country: "FR", channel: "ads", subscriptions: pays(2000n, "Team") },
      { externalId: "cus_c3", country: null, channel: "search", subscriptions: pays(3000n, "Pro", "2024-04-01") },
      { externalId: "cus_d4", country: "DE", channel: null, subscriptions: [{ phases: [{ startsOn: "2024-05-20", endsOn: null, mrr: 4000n, plan: "Pro", interval: "year" }] }] },
    ]);
    const names = ["Émile Zola", "Éditions 100 % _Sud_", "Zola & fils", "Maison Zola"];
    await inWorkspace(ctx.workspaceId, async (tx) => {
      for (const [index, id] of ids.entries()) {
        const name = names[index] ?? "";
        await tx.update(customers).set({ name, nameLc: name.toLowerCase(), email: `Team${index}@zola.example`, emailLc: `team${index}@zola.example` }).where(eq(customers.id, id));
      }
    });
    await refreshed(ctx);
    return ctx;
  }

  const idsOf = async (ctx: WorkspaceContext, input: Input) =>
    (await listCustomers({ ctx, input: { population: "everyone", sort: "id", direction: "asc", ...input } })).rows.map(({ externalId }) => externalId);

  it("by the beginning of a name or a word of it, an email or an id, in any letters, and only then anywhere", async () => {
    const ctx = await aTeam();
    const found = (q: string) => idsOf(ctx, { q });
    expect(await found("ZOLA &")).toEqual(["cus_c3"]);
    expect(await found("émile")).toEqual(["cus_Ab1"]);
    expect(await found("team1@")).toEqual(["cus_ab2"]);
    expect(await found("cus_a")).toEqual(["cus_ab2"]);
    expect(await found("cus_A")).toEqual(["cus_Ab1", "cus_ab2"]);
    // Begins a name, and later words of two; what emails are at only where it begins none.
    expect(await found("zola")).toEqual(["cus_Ab1", "cus_c3", "cus_d4"]);
    expect(await found("zola.ex")).toHaveLength(4);
    expect(await found("fils")).toEqual(["cus_c3"]);
    expect(await found("ola")).toEqual(["cus_Ab1", "cus_ab2", "cus_c3", "cus_d4"]);
    expect(await found("%")).toEqual([]);
    expect(await found("100 % _")).toEqual(["cus_ab2"]);
    expect(await found("nobody")).toEqual([]);
    expect(await found("  ")).toHaveLength(4);
  });

  it("by names, emails and ids with accents or without, whichever way they are typed", async () => {
    const ctx = await aTeam();
    const called = (of: Partial<typeof customers.$inferInsert>) => inWorkspace(ctx.workspaceId, (tx) => tx.update(customers).set(of).where(eq(customers.externalId, "cus_d4")));
    const finds = async (...texts: string[]) => {
      const found = await Promise.all(texts.map(async (q) => ((await idsOf(ctx, { q })).length === 1 ? [] : [q])));
      return found.flat();
    };
    for (const name of ["Hôtel Bœuf-Élan", "Hotel Boeuf-Elan", "HÔTEL BŒUF-ÉLAN".normalize("NFD")]) {
      await called({ name, nameLc: name.toLowerCase() });
      // Not found, or not alone: none of them.
      expect(await finds("hotel", "Hôtel", "hôtel bœuf", "HOTEL BOEUF", "élan", "elan", "bœuf", "boeuf", "e\u0301lan", "ôtel", "otel b"), name).toEqual([]);
    }
    await called({ email: "Café@Crème.example", emailLc: "café@crème.example" });
    expect(await finds("cafe", "café@creme", "crème", "creme")).toEqual([]);
    await called({ externalId: "Nº-Été-7" });
    expect(await idsOf(ctx, { q: "Nº-Ete" })).toEqual(["Nº-Été-7"]);
    expect(await idsOf(ctx, { q: "Nº-Été" })).toEqual(["Nº-Été-7"]);
    expect(await idsOf(ctx, { q: "\u0301" })).toEqual([]);
  });

  it("by every word of a name that begins with it: the first three and the last, whatever stands between them", async () => {
    const ctx = await aTeam();
    const named = async (name: string) => {
      await inWorkspace(ctx.workspaceId, (tx) => tx.update(customers).set({ name, nameLc: name.toLowerCase() }).where(eq(customers.externalId, "cus_d4")));
      const starts = await Promise.all(name.toLowerCase().split(/[\s\p{P}]+/u).filter(Boolean).map(async (word) => ((await idsOf(ctx, { q: word })).includes("cus_d4") ? [] : [word])));
      return starts.flat();
    };
    expect(await named("Rosé-Élan d’Or")).toEqual([]);
    expect(await named("  Anne   Marie  Louise  ")).toEqual([]);
    expect(await named("Anne")).toEqual([]);
    // No word between the third and the last one is begun with: it is found within the name.
    expect(await named("Ada Beta Gamma Delta Epsilon")).toEqual([]);
  });

  it("of more customers than are read through for every text only by beginnings, which it says, and within where it is asked", async () => {
    const ctx = await aTeam();
    const search = (text: string, how: object) => inWorkspace(ctx.workspaceId, (tx) => findCustomers(tx, ctx.workspaceId, text, how));
    const counted = async (text: string, how: object) => {
      const { ids, unread } = await search(text, how);
      return [ids.length, unread];
    };
    expect(await counted("ola", { mostReadThrough: 3 })).toEqual([0, "many"]);
    expect(await counted("ola", { mostReadThrough: 3, within: true })).toEqual([4, null]);
    expect(await counted("ola", { mostReadThrough: 4 })).toEqual([4, null]);
    expect(await counted("zola", { mostReadThrough: 3 })).toEqual([3, null]);
    // Too short to be looked for within a name, however few there are: it says so.
    for (const how of [{}, { mostReadThrough: 3 }]) expect(await counted("ol", how)).toEqual([0, "short"]);
    expect(await counted("nobody", { mostReadThrough: 3, within: true })).toEqual([0, null]);
  });

  it("by a status as the column tells it, or all who still pay", async () => {
    const ctx = await aTeam();
    const [asked] = await inWorkspace(ctx.workspaceId, (tx) => tx.select({ id: customers.id }).from(customers).where(eq(customers.externalId, "cus_d4")));
    await recordCancellation({ ctx, input: { customerId: asked?.id ?? "", cancelledOn: "2024-06-20" } });
    const told = async (status: StatusFilter) => (await listCustomers({ ctx, input: { population: "everyone", sort: "id", direction: "asc", status } })).rows.map((row) => [row.externalId, row.status]);
    expect(await told("paying")).toEqual([["cus_Ab1", "paying"], ["cus_ab2", "paying"]]);
    expect(await told("leaving")).toEqual([["cus_d4", "leaving"]]);
    expect(await told("still_paying")).toEqual([["cus_Ab1", "paying"], ["cus_ab2", "paying"], ["cus_d4", "leaving"]]);
  });

  it("by status, plan of today, group, MRR and months, and all of them at once", async () => {
    const ctx = await aTeam();
    const groups = (...list: [string, string][]) => JSON.stringify(list);
    expect(await idsOf(ctx, { status: "left" })).toEqual(["cus_c3"]);
    expect(await idsOf(ctx, { status: "paying" })).toHaveLength(3);
    expect(await idsOf(ctx, { status: "leaving" })).toEqual([]);
    expect(await idsOf(ctx, { groups: groups(["currentPlan", "Pro"]) })).toEqual(["cus_Ab1", "cus_c3", "cus_d4"]);
    expect(await idsOf(ctx, { groups: groups(["country", ""]) })).toEqual(["cus_c3"]);
    expect(await idsOf(ctx, { groups: groups(["interval", "year"], ["channel", ""]) })).toEqual(["cus_d4"]);
    expect(await idsOf(ctx, { groups: groups(["country", "FR"], ["channel", "search"]) })).toEqual([]);
    // Any of the values of one, and all of the others.
    expect(await idsOf(ctx, { groups: groups(["country", "FR"], ["country", "DE"]) })).toEqual(["cus_Ab1", "cus_ab2", "cus_d4"]);
    expect(await idsOf(ctx, { groups: groups(["country", "FR"], ["currentPlan", "Pro"], ["country", ""]) })).toEqual(["cus_Ab1", "cus_c3"]);
    expect(await idsOf(ctx, { groups: groups(["attribute:shoe", "44"]) })).toEqual([]);
    expect(await idsOf(ctx, { mrrFrom: 1000, mrrTo: 2000 })).toEqual(["cus_Ab1", "cus_ab2"]);
    expect(await idsOf(ctx, { tenureFrom: 2 })).toEqual(["cus_Ab1", "cus_ab2", "cus_c3"]);
    expect(await idsOf(ctx, { tenureTo: 2, status: "still_paying" })).toEqual(["cus_d4"]);
    expect(await idsOf(ctx, { q: "cus_", status: "paying", groups: groups(["country", "FR"]), mrrTo: 1500 })).toEqual(["cus_Ab1"]);
    const total = async (input: Input) => (await listCustomers({ ctx, input: { population: "everyone", ...input } })).total;
    expect(await total({ groups: groups(["country", "FR"]) })).toEqual({ rows: 2, customers: 2, amount: 3000n });
  });

  it("in the file as on the page: its rows in its order, and its columns", async () => {
    const ctx = await aTeam();
    const list = { population: "everyone", sort: "mrr", direction: "desc", columns: "since,status,plan,mrr,attribute:gone" } as const;
    let file = "";
    const input = { ...list, delimiter: ",", header: (column: string) => column, word: (_column: string, value: string) => `(${value})`, amount: String };
    for await (const part of customersCsv({ ctx, input })) file += part;
    const [head, ...lines] = file.replace("\ufeff", "").trimEnd().split("\r\n").map((line) => line.split(","));
    expect(head).toEqual(["externalId", "name", "email", "status", "currentPlan", "firstPaidOn", "mrr (EUR)", "gone"]);
    const { rows } = await listCustomers({ ctx, input: list });
    expect(lines).toEqual(rows.map((row) => [row.externalId, row.name, row.email, `(${row.status})`, row.currentPlan, row.firstPaidOn, String(row.mrr), ""]));
  });

  it("and places of another order, or of none, are the first page", async () => {
    const ctx = await aTeam();
    for (const after of ["[]", "[1]", "nonsense", '["x","y","z",""]', '["1",null,"2024-01-01",""]', '["99999999999999999999","00000000-0000-0000-0000-000000000000","2024-02-31",""]']) {
      expect(await idsOf(ctx, { after, sort: "mrr", direction: "asc" }), after).toHaveLength(4);
    }
  });
});
