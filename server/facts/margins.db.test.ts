import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { serviceCosts } from "@/db/schema";
import { aSource, putCustomers } from "@/db/test/factories/customers";
import { putPlanMargins, putServiceCosts } from "@/db/test/factories/growth";
import { aPerson, aWorkspace, type TestPerson } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { rebuildLedger } from "../ledger/rebuild-ledger";
import type { MonthCell } from "../metrics/cells";
import { readCells } from "./read-cells";
import { readMarginSources } from "./read-margin-sources";
import { refreshFacts } from "./refresh-facts";
import { buildGrowthWorld } from "./test/build-growth-world";
import { growthWorlds } from "./test/growth-worlds";
import { everybodyIn } from "./test/oracle-growth";
import { oracleMargins } from "./test/oracle-margins";

describe("closing margin MRR", () => {
  let person: TestPerson;
  useSuiteDatabase();
  beforeAll(async () => {
    person = await aPerson();
  });

  const refresh = ({ workspaceId }: WorkspaceContext) =>
    inWorkspace(workspaceId, async (tx) => refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, "all")));
  const read = ({ workspaceId }: WorkspaceContext, breakdown: string) => inWorkspace(workspaceId, (tx) => readCells(tx, workspaceId, { breakdown }));
  const sources = async ({ workspaceId }: WorkspaceContext) => Object.fromEntries(await inWorkspace(workspaceId, (tx) => readMarginSources(tx, workspaceId)));

  /** One customer at 10.01 on Basic, one at 30.00 on Pro with an add-on of 10.00 on Basic, since January. */
  async function aCompany(): Promise<WorkspaceContext> {
    const ctx = await aWorkspace(person, "owner", { settings: { grossMarginPpm: 800_000 } });
    const since = (mrr: bigint, plan: string) => ({ phases: [{ startsOn: "2024-01-10", endsOn: null, mrr, plan }] });
    await putCustomers(ctx, await aSource(ctx, "2024-03-31"), [
      { externalId: "a", subscriptions: [since(1001n, "Basic")] },
      { externalId: "b", subscriptions: [since(3000n, "Pro"), since(1000n, "Basic")] },
    ]);
    return ctx;
  }

  const marginOf = async (ctx: WorkspaceContext, month: string) =>
    (await read(ctx, "none")).get("")?.cells.filter((cell) => cell.month === month).reduce((sum, cell) => sum + cell.closingMarginMrr, 0n);

  it("takes each subscription at the margin of its plan and rounds once a customer", async () => {
    const ctx = await aCompany();
    await putPlanMargins(ctx, [{ plan: "Basic", validFrom: "2024-02-29", ppm: 500_000 }]);
    await refresh(ctx);
    expect(await marginOf(ctx, "2024-01")).toBe(801n + 3200n); // 8.008 → 8.01, 40.00 × 80 %
    expect(await marginOf(ctx, "2024-02")).toBe(500n + 2900n); // 5.005 → 5.00 to the even cent; 30.00 × 80 % + 10.00 × 50 %
    expect(await sources(ctx)).toEqual({ "2024-01": "workspace", "2024-02": "mixed", "2024-03": "mixed" });
  });

  it("takes the service costs of a month before anything else, shared by MRR where no plan is named", async () => {
    const ctx = await aCompany();
    await putPlanMargins(ctx, [{ plan: "Basic", validFrom: "2024-01-01", ppm: 500_000 }]);
    await putServiceCosts(ctx, [{ month: "2024-03", plan: null, amount: 400n, category: "support" }, { month: "2024-03", plan: null, amount: 100n }]);
    await refresh(ctx);
    expect(await marginOf(ctx, "2024-03")).toBe(901n + 3600n); // 50.01 − 5.00 = 45.01
    expect(await sources(ctx)).toEqual({ "2024-01": "mixed", "2024-02": "mixed", "2024-03": "service_costs" });
  });

  it("goes back to the margin of the workspace when costs are gone", async () => {
    const ctx = await aCompany();
    await putServiceCosts(ctx, [{ month: "2024-03", plan: "Pro", amount: 2_000n }]);
    await refresh(ctx);
    expect(await marginOf(ctx, "2024-03")).toBe(801n + 1800n); // 30.00 − 20.00 + 10.00 × 80 %
    await inWorkspace(ctx.workspaceId, (tx) => tx.delete(serviceCosts).where(eq(serviceCosts.workspaceId, ctx.workspaceId)));
    await refresh(ctx);
    expect(await marginOf(ctx, "2024-03")).toBe(801n + 3200n);
    expect(await sources(ctx)).toEqual({});
  });

  it("is what customer by customer shows, whatever mixture of costs and margins there is", async () => {
    await fc.assert(
      fc.asyncProperty(growthWorlds, async (world) => {
        const ctx = await buildGrowthWorld(person, world);
        const all = everybodyIn(world);
        const everyone = (await read(ctx, "none")).get("")?.cells ?? [];
        expect(marginsOf(everyone)).toEqual(marginsOf([...oracleMargins(all, world)].map(([key, closingMarginMrr]) => ({ ...keyed(key), closingMarginMrr }))));
        for (const breakdown of ["plan", "channel"] as const) {
          for (const [value, { cells }] of await read(ctx, breakdown)) {
            const members = all.filter(({ values }) => values[breakdown] === value);
            expect(sum(cells), `${breakdown} ${value}`).toBe([...oracleMargins(members, world, all).values()].reduce((total, one) => total + one, 0n));
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

type Margin = Pick<MonthCell, "cohortMonth" | "month" | "closingMarginMrr">;

const keyed = (key: string) => ({ cohortMonth: key.slice(0, 7), month: key.slice(8) });
const sum = (cells: readonly Margin[]) => cells.reduce((total, { closingMarginMrr }) => total + closingMarginMrr, 0n);
const marginsOf = (cells: readonly Margin[]) =>
  cells.filter(({ closingMarginMrr }) => closingMarginMrr !== 0n).map(({ cohortMonth, month, closingMarginMrr }) => `${cohortMonth} ${month} ${closingMarginMrr}`).sort();
