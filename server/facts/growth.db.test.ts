import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { inWorkspace, type Tx } from "@/db/client";
import { aPerson, type TestPerson } from "@/db/test/people";
import { putSegment, these } from "@/db/test/factories/segments";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceId } from "@/db/workspace-id";
import { rebuildLedger } from "../ledger/rebuild-ledger";
import type { CellsOf } from "./group-rows";
import { readAcquisitionCells } from "./read-acquisition-cells";
import { readCells } from "./read-cells";
import { readChurnCells } from "./read-churn-cells";
import { readPaymentCells } from "./read-payment-cells";
import { readPlanCells } from "./read-plan-cells";
import { readReferralCells } from "./read-referral-cells";
import { readRenewalCells } from "./read-renewal-cells";
import { readScheduledCells } from "./read-scheduled-cells";
import { readTrialCells } from "./read-trial-cells";
import { refreshFacts } from "./refresh-facts";
import { buildGrowthWorld } from "./test/build-growth-world";
import { growthWorlds, type GrowthWorld } from "./test/growth-worlds";
import { acquisitions, churns, everybodyIn, planCloses, receipts, referralSteps, trialOutcomes, type Dimension, type Fact, type Somebody } from "./test/oracle-growth";
import { oracleMargins } from "./test/oracle-margins";
import { renewals, scheduled } from "./test/oracle-terms";

const RUNS = { numRuns: 25 };
const dimensions: readonly Dimension[] = ["plan", "interval", "channel", "country"];
const always = { from: "2000-01", to: "2100-12" };

type Cell = Record<string, string | number | bigint>;
type Read = (tx: Tx, workspaceId: WorkspaceId, of: CellsOf) => Promise<Map<string, object[]>>;
type Oracle = (all: Somebody[], world: GrowthWorld) => Fact<object>[];

/** What each fact is, and what nothing but its keys tells apart. */
const facts: [name: string, keys: string[], read: Read, oracle: Oracle][] = [
  ["acquisition", ["month", "channel"], readAcquisitionCells, acquisitions],
  ["MRR by plan", ["month", "plan"], readPlanCells, planCloses],
  ["churn", ["month", "kind", "category", "reason", "plan", "term", "tenureMonths"], (tx, id, of) => readChurnCells(tx, id, of, always), churns],
  ["renewals", ["month"], readRenewalCells, renewals],
  ["what is scheduled", ["day", "kind"], readScheduledCells, scheduled],
  ["trials", ["month"], readTrialCells, trialOutcomes],
  ["referrals", ["month"], readReferralCells, referralSteps],
  ["cash", ["cohortMonth", "month"], readPaymentCells, receipts],
];

describe("the facts beside the month cells are what day by day shows", () => {
  let person: TestPerson;
  useSuiteDatabase();
  beforeAll(async () => {
    person = await aPerson();
  });

  it("for everyone and every value of every breakdown", async () => {
    await fc.assert(
      fc.asyncProperty(growthWorlds, async (world) => {
        const { workspaceId } = await buildGrowthWorld(person, world);
        const all = everybodyIn(world);
        await inWorkspace(workspaceId, async (tx) => {
          for (const [name, keys, read, oracle] of facts) {
            const expected = oracle(all, world);
            for (const breakdown of ["none", ...dimensions] as const) {
              const cells = [...(await read(tx, workspaceId, { breakdown }))].flatMap(([value, list]) => list.map((cell) => ({ value, ...cell })));
              const wanted = expected.map(({ values, cell }) => ({ value: breakdown === "none" ? "" : values[breakdown], ...cell }));
              expect(inOrder(cells), `${name} by ${breakdown}`).toEqual(inOrder(summed(wanted, ["value", ...keys])));
            }
          }
        });
      }),
      RUNS,
    );
  });

  it("of a segment they are those of its members, for every value of every breakdown", async () => {
    await fc.assert(
      fc.asyncProperty(growthWorlds, fc.infiniteStream(fc.boolean()), async (world, draw) => {
        const ctx = await buildGrowthWorld(person, world);
        const { workspaceId } = ctx;
        const all = everybodyIn(world);
        const members = new Set(all.filter(({ paying }) => paying !== null && draw.next().value).map(({ externalId }) => externalId));
        const segmentId = await putSegment(ctx, these([...members]));
        await inWorkspace(workspaceId, async (tx) => {
          await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, "all"));
          for (const [name, keys, read, oracle] of facts) {
            const expected = oracle(all, world).filter(({ values }) => members.has(values.externalId));
            for (const breakdown of ["none", ...dimensions] as const) {
              const cells = [...(await read(tx, workspaceId, { segmentId, breakdown }))].flatMap(([value, list]) => list.map((cell) => ({ value, ...cell })));
              const wanted = expected.map(({ values, cell }) => ({ value: breakdown === "none" ? "" : values[breakdown], ...cell }));
              expect(inOrder(cells), `${name} by ${breakdown}`).toEqual(inOrder(summed(wanted, ["value", ...keys])));
            }
          }
          const margins = (await readCells(tx, workspaceId, { segmentId, breakdown: "none" })).get("")?.cells.reduce((sum, { closingMarginMrr }) => sum + closingMarginMrr, 0n) ?? 0n;
          const wanted = oracleMargins(all.filter(({ externalId }) => members.has(externalId)), world, all);
          expect(margins).toBe([...wanted.values()].reduce((sum, margin) => sum + margin, 0n));
        });
      }),
      RUNS,
    );
  });

  it("and one group alone is read as among the others", async () => {
    await fc.assert(
      fc.asyncProperty(growthWorlds, async (world) => {
        const { workspaceId } = await buildGrowthWorld(person, world);
        for (const [name, , read] of facts) {
          for (const breakdown of dimensions) {
            await inWorkspace(workspaceId, async (tx) => {
              const [first] = [...(await read(tx, workspaceId, { breakdown }))].toSorted();
              if (!first) return;
              const [[value, alone] = ["", []], ...others] = await read(tx, workspaceId, { breakdown, value: first[0] });
              expect([value, inOrder(alone), others], `${name} by ${breakdown}`).toEqual([first[0], inOrder(first[1]), []]);
            });
          }
        }
      }),
      { numRuns: 5 },
    );
  });
});

/** Cells with the same keys added up. */
function summed(cells: Cell[], keys: string[]): Cell[] {
  const sums = new Map<string, Cell>();
  for (const cell of cells) {
    const key = JSON.stringify(keys.map((name) => cell[name]));
    const sum = sums.get(key);
    sums.set(key, sum ? plus(sum, cell, keys) : cell);
  }
  return [...sums.values()];
}

const plus = (a: Cell, b: Cell, keys: string[]): Cell =>
  Object.fromEntries(
    Object.entries(a).map(([name, value]) => {
      const other = b[name];
      if (keys.includes(name)) return [name, value];
      return [name, typeof value === "bigint" ? value + BigInt(other ?? 0) : Number(value) + Number(other)];
    }),
  );

const inOrder = (cells: object[]) => cells.map((cell) => Object.fromEntries(Object.entries(cell).sort())).toSorted((a, b) => (text(a) < text(b) ? -1 : 1));
const text = (cell: object) => JSON.stringify(cell, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value));
