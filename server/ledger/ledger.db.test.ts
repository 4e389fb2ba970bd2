import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { imports, workspaceSettings } from "@/db/schema";
import { aSource, putCustomers } from "@/db/test/factories/customers";
import { aPerson, aWorkspace, type TestPerson } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import { refreshFacts } from "../facts/refresh-facts";
import type { OracleMovement } from "../facts/test/oracle";
import { readLedger } from "../facts/test/read-back";
import { rebuildLedger } from "./rebuild-ledger";
import { ledgerOf } from "./test/ledger-of";

const DATA_DATE = "2024-06-30";
let person: TestPerson;

const phase = (startsOn: string, endsOn: string | null, mrr: bigint, plan = "Pro") => ({ startsOn, endsOn, mrr, plan });
const brief = (movements: OracleMovement[]) => movements.map(({ day, kind, before, after }) => [day, kind, before, after]);

describe("the ledger", () => {
  useSuiteDatabase();
  beforeAll(async () => {
    person = await aPerson();
  });

  it("calls a second subscription an expansion, and ending one of two a contraction that keeps its reason", async () => {
    const movements = await ledgerOf({
      subscriptions: [
        { phases: [phase("2024-01-10", null, 1000n)] },
        { phases: [phase("2024-02-01", "2024-04-01", 500n, "Add-on")], cancellations: [{ on: "2024-03-20", kind: "voluntary", category: "Price", reason: "Too dear" }] },
      ],
    });
    expect(brief(movements)).toEqual([
      ["2024-01-10", "new", 0n, 1000n],
      ["2024-02-01", "expansion", 1000n, 1500n],
      ["2024-04-01", "contraction", 1500n, 1000n],
    ]);
    expect(movements[2]).toMatchObject({ category: "Price", reason: "Too dear", planLeft: "Add-on", churnKind: null });
  });

  it("nets what happens on one day: a move between plans is its difference, leaving and returning nothing", async () => {
    const moved = await ledgerOf({ subscriptions: [{ phases: [phase("2024-01-01", "2024-03-01", 1000n), phase("2024-03-01", null, 800n, "Basic")] }] });
    expect(brief(moved)).toEqual([["2024-01-01", "new", 0n, 1000n], ["2024-03-01", "contraction", 1000n, 800n]]);
    expect(moved[1]?.planLeft).toBeNull();
    const swapped = await ledgerOf({ subscriptions: [{ phases: [phase("2024-01-01", "2024-03-01", 1000n)] }, { phases: [phase("2024-03-01", null, 1000n)] }] });
    expect(brief(swapped)).toEqual([["2024-01-01", "new", 0n, 1000n]]);
    expect(await ledgerOf({ subscriptions: [{ phases: [phase("2024-03-01", "2024-03-01", 1000n)] }] })).toEqual([]);
  });

  it("knows who comes back", async () => {
    const movements = await ledgerOf({ subscriptions: [{ phases: [phase("2024-01-31", "2024-02-29", 1000n), phase("2024-05-01", null, 900n)] }] });
    expect(brief(movements)).toEqual([
      ["2024-01-31", "new", 0n, 1000n],
      ["2024-02-29", "churn", 1000n, 0n],
      ["2024-05-01", "reactivation", 0n, 900n],
    ]);
  });

  it("takes in what is dated on the data date and leaves out what is scheduled", async () => {
    const onTheDay = await ledgerOf({ subscriptions: [{ phases: [phase("2024-01-01", DATA_DATE, 1000n)] }] });
    expect(brief(onTheDay).at(-1)).toEqual([DATA_DATE, "churn", 1000n, 0n]);
    const later = await ledgerOf({ subscriptions: [{ phases: [phase("2024-01-01", "2024-07-01", 1000n)] }, { phases: [phase("2024-07-01", null, 5n)] }] });
    expect(brief(later)).toEqual([["2024-01-01", "new", 0n, 1000n]]);
  });

  it("makes no customer of a free plan", async () => {
    expect(await ledgerOf({ subscriptions: [{ phases: [phase("2024-01-01", null, 0n)] }] })).toEqual([]);
    const upgraded = await ledgerOf({ subscriptions: [{ phases: [phase("2024-01-01", "2024-02-01", 0n), phase("2024-02-01", null, 1_000_000_000n)] }] });
    expect(brief(upgraded)).toEqual([["2024-02-01", "new", 0n, 1_000_000_000n]]);
  });

  it("marks a churn whose day is only known as by then", async () => {
    const [, churn] = await ledgerOf({ subscriptions: [{ phases: [phase("2023-11-30", DATA_DATE, 1000n)], undated: true, toldTenure: 7 }] });
    expect(churn).toMatchObject({ kind: "churn", day: DATA_DATE, undated: true });
  });

  it("gives a churn the last reason said in that stay, and the plan left", async () => {
    const [, churn] = await ledgerOf({
      subscriptions: [
        {
          phases: [phase("2024-01-01", "2024-05-01", 1000n, "Max")],
          cancellations: [{ on: "2024-02-01", reason: "First thought" }, { on: "2024-04-15", kind: "voluntary", category: "Price", reason: "Too dear" }],
        },
      ],
    });
    expect(churn).toMatchObject({ kind: "churn", churnKind: "voluntary", category: "Price", reason: "Too dear", planLeft: "Max" });
  });

  describe("matches a cancellation to the churn it led to (METRICS §8)", () => {
    const asked = (on: string, more: object = {}) => ({ on, kind: "voluntary" as const, category: "Price", reason: "Too dear", ...more });
    const why = (movements: OracleMovement[]) => movements.filter(({ kind }) => kind === "churn" || kind === "contraction").map(({ day, kind, churnKind, reason }) => [day, kind, churnKind, reason]);
    const year = { dataDate: "2024-12-31" };

    it("asked in March and gone in December", async () => {
      const gone = await ledgerOf({ subscriptions: [{ phases: [phase("2024-01-01", "2024-12-15", 1000n)] }], cancellations: [asked("2024-03-10")] }, year);
      expect(why(gone)).toEqual([["2024-12-15", "churn", "voluntary", "Too dear"]]);
    });
    it.each([
      ["since ever", true as const, "unknown", null],
      ["before leaving all the same", "2024-03-20", "unknown", null],
      ["only after having left", "2024-12-20", "voluntary", "Too dear"],
    ])("withdrawn %s", async (_, withdrawn, churnKind, reason) => {
      const gone = await ledgerOf({ subscriptions: [{ phases: [phase("2024-01-01", "2024-12-15", 1000n)] }], cancellations: [asked("2024-03-10", { withdrawn })] }, year);
      expect(why(gone)).toEqual([["2024-12-15", "churn", churnKind, reason]]);
    });
    it("the last one that stands, where another was withdrawn", async () => {
      const gone = await ledgerOf({ subscriptions: [{ phases: [phase("2024-01-01", "2024-12-15", 1000n)] }], cancellations: [asked("2024-03-10"), asked("2024-11-02", { reason: "Budget", withdrawn: true })] }, year);
      expect(why(gone)).toEqual([["2024-12-15", "churn", "voluntary", "Too dear"]]);
    });
    it("returned between: it led to the first churn, and to no other", async () => {
      const gone = await ledgerOf({ subscriptions: [{ phases: [phase("2024-01-01", "2024-04-01", 1000n), phase("2024-06-01", "2024-12-15", 1000n)] }], cancellations: [asked("2024-03-10")] }, year);
      expect(why(gone)).toEqual([["2024-04-01", "churn", "voluntary", "Too dear"], ["2024-12-15", "churn", "unknown", null]]);
    });
    it("of one of two subscriptions: on the contraction, outside the churns", async () => {
      const gone = await ledgerOf({ subscriptions: [{ phases: [phase("2024-01-01", "2024-12-15", 1000n)] }, { phases: [phase("2024-01-01", "2024-05-01", 200n)], cancellations: [asked("2024-04-10")] }] }, year);
      expect(why(gone)).toEqual([["2024-05-01", "contraction", null, "Too dear"], ["2024-12-15", "churn", "unknown", null]]);
    });
    it("without a reason: of its kind, and not given", async () => {
      const gone = await ledgerOf({ subscriptions: [{ phases: [phase("2024-01-01", "2024-12-15", 1000n)] }], cancellations: [{ on: "2024-03-10", kind: "voluntary" }] }, year);
      expect(why(gone)).toEqual([["2024-12-15", "churn", "voluntary", null]]);
    });
    it("a reason without a churn is none", async () => {
      const stays = await ledgerOf({ subscriptions: [{ phases: [phase("2024-01-01", null, 1000n)] }], cancellations: [asked("2024-03-10")] }, year);
      expect(why(stays)).toEqual([]);
    });
  });

  it("counts no withdrawn cancellation: one before the customer came back, nor one dated after the churn", async () => {
    const movements = await ledgerOf({
      subscriptions: [{ phases: [phase("2024-01-01", "2024-02-01", 1000n), phase("2024-03-01", "2024-05-01", 1000n)] }],
      cancellations: [{ on: "2024-02-10", reason: "Between the stays" }, { on: "2024-05-02", reason: "Afterwards" }],
    });
    expect(movements.map(({ kind, reason, churnKind }) => [kind, reason, churnKind])).toEqual([
      ["new", null, null],
      ["churn", null, "unknown"],
      ["reactivation", null, null],
      ["churn", null, "unknown"],
    ]);
  });

  it("dates a churn by the request where the workspace chose so, and forgets a request that led to nothing", async () => {
    const subscriptions = [{ phases: [phase("2024-01-01", "2024-03-01", 1000n), phase("2024-03-01", "2024-09-01", 900n)], cancellations: [{ on: "2024-04-15", reason: "Too dear" }] }];
    expect(brief(await ledgerOf({ subscriptions }, { settings: { churnRecognition: "cancel_request" } })).at(-1)).toEqual(["2024-04-15", "churn", 900n, 0n]);
    expect(brief(await ledgerOf({ subscriptions })).at(-1)).toEqual(["2024-03-01", "contraction", 1000n, 900n]);
    const whole = { subscriptions: [{ phases: [phase("2024-01-01", "2024-09-01", 1000n)] }], cancellations: [{ on: "2024-04-15", reason: "Too dear" }] };
    expect(brief(await ledgerOf(whole, { settings: { churnRecognition: "cancel_request" } })).at(-1)).toEqual(["2024-04-15", "churn", 1000n, 0n]);
    const withdrawn = [{ phases: [phase("2024-01-01", null, 1000n)], cancellations: [{ on: "2024-04-15" }] }];
    expect(brief(await ledgerOf({ subscriptions: withdrawn }, { settings: { churnRecognition: "cancel_request" } }))).toEqual([["2024-01-01", "new", 0n, 1000n]]);
  });

  it("restates everybody when the data reaches the day from which the workspace counts otherwise", async () => {
    const ctx = await aWorkspace(person);
    const { workspaceId } = ctx;
    const leaving = { phases: [phase("2024-01-01", "2024-06-15", 1000n)], cancellations: [{ on: "2024-04-15" }] };
    await putCustomers(ctx, await aSource(ctx, "2024-06-30"), [{ externalId: "c", subscriptions: [leaving] }]);
    const rebuild = () =>
      inWorkspace(workspaceId, async (tx) => {
        await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, []));
        return brief((await readLedger(tx, workspaceId)).c ?? []).at(-1);
      });
    expect(await rebuild()).toEqual(["2024-06-15", "churn", 1000n, 0n]);
    await inWorkspace(workspaceId, async (tx) => {
      await tx.insert(workspaceSettings).values({ workspaceId, validFrom: "2024-07-01", grossMarginPpm: 800_000, discountRatePpm: 0, churnRecognition: "cancel_request" });
      await tx.update(imports).set({ asOf: "2024-07-31" }).where(eq(imports.workspaceId, workspaceId));
    });
    expect(await rebuild()).toEqual(["2024-04-15", "churn", 1000n, 0n]);
  });
});
