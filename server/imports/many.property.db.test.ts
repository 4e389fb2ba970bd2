import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { currencyRates } from "@/db/schema";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "@/server/context";
import { Refusal } from "@/server/errors";
import { refreshFacts } from "@/server/facts/refresh-facts";
import { addDays } from "@/server/facts/test/days";
import { readDerived } from "@/server/facts/test/read-back";
import { rebuildLedger } from "@/server/ledger/rebuild-ledger";
import { importCsv, newWorkspace, snapshot, undoNow, useUploadFolder } from "./test/workspace";
import type { UpdateMode } from "./views";

const BEGINNING = "2024-01-31";

type Row = { id: number; amount: number; currency: string; plan: string; startedAgo: number; endsIn: number | null; why: string };
type Step = { kind: "import"; rows: Row[]; days: number; mode: UpdateMode; complete: boolean } | { kind: "undo"; pick: number };

const row: fc.Arbitrary<Row> = fc.record({
  id: fc.integer({ min: 0, max: 9 }),
  amount: fc.constantFrom(0, 19, 19.99, 250),
  currency: fc.constantFrom("EUR", "EUR", "USD"),
  plan: fc.constantFrom("Basic", "Max", ""),
  startedAgo: fc.integer({ min: 0, max: 300 }),
  /** Days from the as-of date; later than it is scheduled. */
  endsIn: fc.option(fc.integer({ min: -100, max: 40 })),
  why: fc.constantFrom("", "Price", "Moved"),
});
const anImport: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant("import" as const),
  rows: fc.uniqueArray(row, { minLength: 1, maxLength: 6, selector: ({ id }) => id }),
  days: fc.constantFrom(0, 1, 20, 31),
  mode: fc.constantFrom("state", "correction"),
  complete: fc.boolean(),
});
const anUndo: fc.Arbitrary<Step> = fc.record({ kind: fc.constant("undo" as const), pick: fc.nat() });
const steps = fc.array(fc.oneof({ weight: 3, arbitrary: anImport }, { weight: 2, arbitrary: anUndo }), { minLength: 20, maxLength: 20 });

const cellsOf = ({ id, amount, currency, plan, startedAgo, endsIn, why }: Row, asOf: string) => {
  const start = addDays(asOf, -startedAgo);
  const end = endsIn === null ? "" : [start, addDays(asOf, endsIn)].sort().at(-1);
  return [`c${id}`, amount, currency, plan, start, end, why].join(",");
};
const mapping = (asOf: string, complete: boolean) => ({
  columns: {
    id: { field: "external_id" }, amount: { field: "amount" }, cur: { field: "currency" }, plan: { field: "plan" },
    start: { field: "started_on" }, end: { field: "ended_on" }, why: { field: "churn_reason" },
  },
  constants: { interval: "month", as_of: asOf },
  amountUnit: "major",
  complete,
});

describe("twenty imports and undos, as they come", () => {
  useSuiteDatabase();
  useUploadFolder();
  let ctx: WorkspaceContext;

  const anew = async () => {
    ctx = await newWorkspace();
    await inWorkspace(ctx.workspaceId, (tx) => tx.insert(currencyRates).values({ workspaceId: ctx.workspaceId, currency: "USD", day: "2020-01-01", rate: "0.9137" }));
  };

  /** Whether it was taken back; a later import of the same customers may stand in the way. */
  async function undone(importId: string): Promise<boolean> {
    try {
      await undoNow(ctx, { id: importId });
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.messageKey === "importUndoBlocked") return false;
      throw error;
    }
  }

  it("leave facts that equal a rebuild, and each undo of the latest what was before it", { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        await anew();
        let standing: { id: string; asOf: string; before: Awaited<ReturnType<typeof snapshot>> | null }[] = [];
        for (const step of list) {
          const latest = standing.map(({ asOf }) => asOf).sort().at(-1) ?? BEGINNING;
          if (step.kind === "import") {
            const asOf = addDays(latest, step.days);
            const before = await snapshot(ctx);
            const csv = ["id,amount,cur,plan,start,end,why", ...step.rows.map((one) => cellsOf(one, asOf)), ""].join("\n");
            const { id, status, counts } = await importCsv(ctx, csv, { mapping: mapping(asOf, step.complete), update: step.mode });
            expect({ status, rejected: counts?.rejected }).toEqual({ status: "done", rejected: 0 });
            standing.push({ id, asOf, before });
          } else if (standing.length > 0) {
            const at = step.pick % standing.length;
            const chosen = standing[at];
            if (!chosen || !(await undone(chosen.id))) continue;
            if (at === standing.length - 1 && chosen.before && chosen.before.facts.length > 0) expect(await snapshot(ctx)).toEqual(chosen.before);
            standing = standing.filter(({ id }) => id !== chosen.id);
            // What others remember as "before" still holds what was taken out of the middle.
            standing = standing.map((other, index) => (index < at ? other : { ...other, before: null }));
          }
        }
        await inWorkspace(ctx.workspaceId, async (tx) => {
          const maintained = await readDerived(tx, ctx.workspaceId);
          await refreshFacts(tx, ctx.workspaceId, await rebuildLedger(tx, ctx.workspaceId, "all"));
          expect(maintained).toEqual(await readDerived(tx, ctx.workspaceId));
        });
      }),
      { numRuns: 3 },
    );
  });
});
