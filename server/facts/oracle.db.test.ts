import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { aPerson, type TestPerson } from "@/db/test/people";
import { putSegment, these } from "@/db/test/factories/segments";
import { useSuiteDatabase } from "@/db/test/suite";
import type { MonthCell, TenureCell, TermCell } from "../metrics/cells";
import { breakdowns } from "../kpis/input";
import { rebuildLedger } from "../ledger/rebuild-ledger";
import { termMonths } from "./billing-term";
import { readCells } from "./read-cells";
import { readFactSource } from "./read-fact-source";
import { readWindowCells } from "./read-window-cells";
import { refreshFacts } from "./refresh-facts";
import { sumAnew, sumBeside } from "./sum-facts";
import { buildWorld } from "./test/build-world";
import { oracleLedger } from "./test/oracle";
import { oracleCells, oracleCustomer, oracleTenures, type OracleCustomer } from "./test/oracle-cells";
import { oracleWindows } from "./test/oracle-windows";
import { readDerived, readLedger } from "./test/read-back";
import { worlds, type World } from "./test/worlds";

const RUNS = { numRuns: 25 };

/** By attributes that the worlds know. */
const chosen = ["attribute:industry", "attribute:onboarded"] as const;

let person: TestPerson;

const build = (world: World) => buildWorld(person, world);

describe("what is derived from the subscriptions", () => {
  useSuiteDatabase();
  beforeAll(async () => {
    person = await aPerson();
  });

  it("the ledger is what day by day shows", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const { workspaceId } = await build(world);
        const expected = world.customers.map((customer) => [customer.externalId, oracleLedger(customer, world)] as const);
        expect(await inWorkspace(workspaceId, (tx) => readLedger(tx, workspaceId))).toEqual(Object.fromEntries(expected.filter(([, rows]) => rows.length > 0)));
      }),
      RUNS,
    );
  });

  it("the cells of everyone, of every breakdown value and of every term are what day by day shows, to the cent", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const { workspaceId } = await build(world);
        const everyone = world.customers.flatMap((customer) => oracleCustomer(customer, world) ?? []);
        for (const breakdown of ["none", ...breakdowns, ...chosen] as const) {
          const found = await inWorkspace(workspaceId, (tx) => readCells(tx, workspaceId, { breakdown }));
          const expected = groupBy(everyone, (customer) => (breakdown === "none" ? "" : customer[breakdown]));
          expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
          for (const [value, members] of expected) {
            const group = found.get(value);
            expect(inOrder(group?.cells ?? []), `${breakdown} ${value}`).toEqual(oracleCells(members, world, world.margins));
            expect(group?.tenureCells.toSorted((a, b) => a.tenureMonths - b.tenureMonths)).toEqual(oracleTenures(members, world));
            const long = members.filter(({ interval }) => termMonths(interval) > 1);
            for (const [term, sharing] of groupBy(long, ({ interval }) => termMonths(interval))) {
              const found = group?.terms.find(({ termMonths: length }) => length === term);
              expect(total((found?.cells ?? []).map(ofTerm)), `${breakdown} ${value}, terms of ${term}`).toEqual(total(oracleCells(sharing, world, world.margins).map(ofTerm)));
              expect(byTenure(found?.tenureCells ?? []), `${breakdown} ${value}, tenures of terms of ${term}`).toEqual(byTenure(oracleTenures(sharing, world)));
            }
          }
        }
      }),
      RUNS,
    );
  });

  it("the cells of a segment are those of its members alone, by every value of every breakdown, whichever way they are summed", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.infiniteStream(fc.boolean()), async (world, draw) => {
        const ctx = await build(world);
        const { workspaceId } = ctx;
        const paying = world.customers.filter((customer) => oracleCustomer(customer, world) !== null && draw.next().value);
        const segmentId = await putSegment(ctx, these(paying.map(({ externalId = "" }) => externalId)));
        const everyone = paying.flatMap((customer) => oracleCustomer(customer, world) ?? []);
        await inWorkspace(workspaceId, async (tx) => {
          const change = await rebuildLedger(tx, workspaceId, "all");
          await refreshFacts(tx, workspaceId, change);
          const addedUp = await readDerived(tx, workspaceId);
          const { source, schedule } = await readFactSource(tx, workspaceId, world.dataDate);
          await sumAnew(tx, { ...source, segmentId, from: null }, schedule);
          await sumBeside(tx, { ...source, segmentId, from: null }, { hasMargins: false });
          expect(await readDerived(tx, workspaceId)).toEqual(addedUp);
          for (const breakdown of ["none", ...breakdowns, ...chosen] as const) {
            const found = await readCells(tx, workspaceId, { segmentId, breakdown });
            const windows = await readWindowCells(tx, workspaceId, { segmentId, breakdown, dataDate: world.dataDate });
            const expected = groupBy(everyone, (customer) => (breakdown === "none" ? "" : customer[breakdown]));
            expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
            for (const [value, members] of expected) {
              const group = found.get(value);
              expect(inOrder(group?.cells ?? []), `${breakdown} ${value}`).toEqual(oracleCells(members, world, world.margins));
              expect(group?.tenureCells.toSorted((a, b) => a.tenureMonths - b.tenureMonths)).toEqual(oracleTenures(members, world));
              expect((windows.get(value) ?? []).toSorted((a, b) => a.length - b.length || (a.month < b.month ? -1 : 1)), `windows of ${breakdown} ${value}`).toEqual(oracleWindows(members, world));
            }
          }
        });
      }),
      { numRuns: 12 },
    );
  });

  it("a month opens with what the last one closed with, and movements explain the rest", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const { workspaceId } = await build(world);
        const groups = await inWorkspace(workspaceId, (tx) => readCells(tx, workspaceId, { breakdown: "plan" }));
        for (const { cells } of groups.values()) {
          for (const c of cells) {
            expect(c.openingMrr + c.newMrr + c.expansionMrr + c.reactivationMrr - c.contractionMrr - c.churnMrr).toBe(c.closingMrr);
            const churned = c.churnedVoluntary + c.churnedInvoluntary + c.churnedUnknown;
            expect(c.openingCustomers + c.newCustomers + c.reactivatedCustomers - churned).toBe(c.closingCustomers);
          }
        }
      }),
      RUNS,
    );
  });

  it("values of a breakdown add up to everyone", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const { workspaceId } = await build(world);
        const read = (breakdown: string) => inWorkspace(workspaceId, (tx) => readCells(tx, workspaceId, { breakdown }));
        const whole = total([...(await read("none")).values()].flatMap(({ cells }) => cells));
        for (const breakdown of [...breakdowns, ...chosen]) expect(total([...(await read(breakdown)).values()].flatMap(({ cells }) => cells)), breakdown).toEqual(whole);
      }),
      RUNS,
    );
  });

  it("the windows of every breakdown value are what day by day shows", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const { workspaceId } = await build(world);
        const everyone = world.customers.flatMap((customer) => oracleCustomer(customer, world) ?? []);
        for (const breakdown of ["none", "plan", "interval", "referred", ...chosen] as const) {
          const found = await inWorkspace(workspaceId, (tx) => readWindowCells(tx, workspaceId, { breakdown, dataDate: world.dataDate }));
          for (const [value, members] of groupBy(everyone, (customer) => (breakdown === "none" ? "" : customer[breakdown]))) {
            const windows = (found.get(value) ?? []).toSorted((a, b) => a.length - b.length || (a.month < b.month ? -1 : 1));
            expect(windows, `${breakdown} ${value}`).toEqual(oracleWindows(members, world));
          }
        }
      }),
      RUNS,
    );
  });
});

function groupBy<K>(customers: OracleCustomer[], key: (customer: OracleCustomer) => K): Map<K, OracleCustomer[]> {
  const groups = new Map<K, OracleCustomer[]>();
  for (const customer of customers) groups.set(key(customer), [...(groups.get(key(customer)) ?? []), customer]);
  return groups;
}

const inOrder = (cells: readonly MonthCell[]) => cells.toSorted((a, b) => (`${a.cohortMonth} ${a.month}` < `${b.cohortMonth} ${b.month}` ? -1 : 1));

/** What is read of the cell of a term; by interval, where the terms are the groups, there is more. */
const ofTerm = ({ cohortMonth, month, openingCustomers, newCustomers, churnedUndated, closingCustomers, openingMrr, closingMrr, retainedCustomers, closingMarginMrr }: TermCell): TermCell => ({
  cohortMonth,
  month,
  openingCustomers,
  newCustomers,
  churnedUndated,
  closingCustomers,
  openingMrr,
  closingMrr,
  retainedCustomers,
  closingMarginMrr,
});

/** Every sum of the cells, over cohorts and months. */
function total(cells: readonly TermCell[]): Record<string, bigint> {
  const sums: Record<string, bigint> = {};
  for (const cell of cells) {
    for (const [name, value] of Object.entries<string | number | bigint>({ ...cell, cohortMonth: 0, month: 0 })) sums[name] = (sums[name] ?? 0n) + BigInt(value);
  }
  return sums;
}

/** Customers and leavers by tenure: a quarter and thirteen weeks are terms of one length. */
function byTenure(cells: readonly TenureCell[]): Record<number, [customers: number, churned: number]> {
  const sums: Record<number, [number, number]> = {};
  for (const { tenureMonths, customers, churned } of cells) {
    const [before = 0, left = 0] = sums[tenureMonths] ?? [];
    sums[tenureMonths] = [before + customers, left + churned];
  }
  return sums;
}
