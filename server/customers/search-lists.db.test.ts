import { beforeAll, describe, expect, it } from "vitest";
import type { TestCustomer } from "@/db/test/factories/customers";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { workspaceWith } from "../kpis/test/workspace-with";
import { customersCsv } from "./customers-csv";
import { listCustomers } from "./list-customers";
import { MOST_FOUND } from "./search";
import { paying } from "./test/paying";

type Input = Parameters<typeof listCustomers>[0]["input"];

const LEFT = 40;
const UNPAID = 30;
/** More than a list shows; those of other lists are found last, and those who have never paid first. */
const paid = Array.from({ length: MOST_FOUND + 60 }, (_, n): TestCustomer => {
  const phase = { startsOn: "2024-01-05", endsOn: n >= MOST_FOUND + 60 - LEFT ? "2024-03-10" : null, mrr: 100n, plan: "Pro", intervalCount: n < 7 ? 3 : 1 };
  return { externalId: `m-${String(n).padStart(4, "0")}`, name: `Maple ${String(n).padStart(4, "0")}`, email: `m${n}@maple.example`, country: n % 100 === 99 ? "FR" : "DE", subscriptions: [{ phases: [phase] }] };
});
const unpaid = Array.from({ length: UNPAID }, (_, n): TestCustomer => ({ externalId: `lead-${n}`, name: `Maple 0 lead ${n}`, subscriptions: [] }));

describe("a searched list", () => {
  let ctx: WorkspaceContext;
  useSuiteDatabase();
  beforeAll(async () => {
    ctx = await workspaceWith("2024-03-31", [...paid, ...unpaid]);
  });

  const searched = (input: Input) => listCustomers({ ctx, input: { population: "everyone", sort: "name", direction: "asc", ...input } });

  it("has everybody found who is in it, and is only cut where it has itself more than it shows", async () => {
    for (const q of ["m", "maple", "maple.example"]) {
      expect(await searched({ q }), q).toMatchObject({ foundOnly: MOST_FOUND, total: { rows: MOST_FOUND, customers: MOST_FOUND } });
      const left = await searched({ q, status: "left" });
      expect(left, q).toMatchObject({ foundOnly: null, total: { rows: LEFT, customers: LEFT, amount: 0n }, unpaid: null });
      expect(await searched({ q, population: "churned_in_range", from: "2024-03", to: "2024-03" }), q).toMatchObject({ foundOnly: null, total: { rows: LEFT, amount: BigInt(LEFT * 100) } });
      expect(await searched({ q, groups: '[["country","FR"]]' }), q).toMatchObject({ foundOnly: null, total: { rows: 5 } });
      expect(await searched({ q, population: "renewing", days: 90 }), q).toMatchObject({ foundOnly: null, total: { rows: 7 } });
      expect(await searched({ q, status: "paying" }), q).toMatchObject({ foundOnly: MOST_FOUND, total: { rows: MOST_FOUND } });
    }
  });

  it("says who of all that are found has never paid, and they take nobody's place", async () => {
    expect((await searched({ q: "maple" })).unpaid?.count).toBe(UNPAID);
    const few = await workspaceWith("2024-03-31", [...paid.map((customer, n): TestCustomer => (n < MOST_FOUND ? { ...customer, subscriptions: [] } : customer))]);
    const found = await listCustomers({ ctx: few, input: { population: "everyone", q: "m" } });
    expect(found).toMatchObject({ foundOnly: null, total: { rows: 60 }, unpaid: { count: MOST_FOUND } });
    expect(found.unpaid?.named).toHaveLength(20);
    expect(await listCustomers({ ctx: few, input: { population: "everyone", q: "maple 01" } })).toMatchObject({ total: { rows: 0 }, unpaid: { count: 100 } });
  });

  it("is not said to be cut where it has exactly as many as it shows", async () => {
    const exact = await workspaceWith("2024-03-31", [...paid.slice(0, MOST_FOUND), ...unpaid.map((customer): TestCustomer => ({ ...customer, name: `Maple zz ${customer.externalId}` }))]);
    expect(await listCustomers({ ctx: exact, input: { population: "everyone", q: "maple" } })).toMatchObject({ foundOnly: null, total: { rows: MOST_FOUND }, unpaid: { count: UNPAID } });
  });

  it("pages through those it shows, each once", async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => searched({ q: "m", page, pageSize: 200 })));
    const ids = pages.flatMap(({ rows }) => rows.map(({ externalId }) => externalId));
    expect([ids.length, new Set(ids).size]).toEqual([MOST_FOUND, MOST_FOUND]);
  });

  it("is not cut in its file", async () => {
    const lines = async (input: { q: string; status?: "left" }) => {
      let file = "";
      const words = { delimiter: ",", header: (column: string) => column, word: (_column: string, value: string) => value, amount: String };
      for await (const part of customersCsv({ ctx, input: { population: "everyone", ...input, ...words } })) file += part;
      return file.trimEnd().split("\r\n").length - 1;
    };
    expect(await lines({ q: "maple" })).toBe(MOST_FOUND + 60);
    expect(await lines({ q: "maple", status: "left" })).toBe(LEFT);
    expect(await lines({ q: "maple 0001" })).toBe(1);
  });

  it("finds a name whatever spaces are typed", async () => {
    const spaced = await workspaceWith("2024-03-31", [{ ...paying("a", "Pro", 100n), name: "Cedar Analytics" }, { ...paying("b", "Pro", 100n), name: "Cedar Works" }]);
    for (const q of ["cedar analytics", "cedar  analytics", "Cedar\u00a0Analytics", " cedar \u202f\tanalytics "]) {
      expect((await listCustomers({ ctx: spaced, input: { population: "everyone", q } })).rows.map(({ externalId }) => externalId), JSON.stringify(q)).toEqual(["a"]);
    }
  });
});

describe("a list by name", () => {
  useSuiteDatabase();

  it("has letters with accents among those without, page by page, and the nameless last", async () => {
    const names = ["Zoé", "Åker", "École", "abel", "Zèbre", "Zed", "Echo", "Œuvre", "Oboe", "Zoe", null, null];
    const ctx = await workspaceWith("2024-03-31", names.map((name, n) => ({ ...paying(`c${String(n).padStart(2, "0")}`, "Pro", 100n), name })));
    const called = ["abel", "Åker", "Echo", "École", "Oboe", "Œuvre", "Zèbre", "Zed", "Zoé", "Zoe", "c10", "c11"];
    const walked = async (direction: "asc" | "desc") => {
      const found: string[] = [];
      for (let place: string | null | undefined, page = 1; page <= 4; page++) {
        const answer = await listCustomers({ ctx, input: { population: "everyone", sort: "name", direction, pageSize: 3, page, ...(place && { after: place }) } });
        place = answer.ends;
        found.push(...answer.rows.map(({ name, externalId }) => name ?? externalId));
      }
      return found;
    };
    expect(await walked("asc")).toEqual(called);
    expect(await walked("desc")).toEqual(called.toReversed());
  });
});
