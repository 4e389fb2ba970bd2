import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { paidSpans } from "@/db/schema";
import { aSource, putCustomers, type TestCustomer } from "@/db/test/factories/customers";
import { putPlanMargins, putServiceCosts } from "@/db/test/factories/growth";
import { aPerson, aWorkspace, type TestPerson } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { marginSchedule, ppmIn } from "../facts/margin-schedule";
import { readCells } from "../facts/read-cells";
import { refreshFacts } from "../facts/refresh-facts";
import { readSettingsVersions } from "../facts/settings-versions";
import { putWorld } from "../facts/test/build-world";
import { worlds } from "../facts/test/worlds";
import { kpiInput, readFacts, readGroup } from "../kpis/read-facts";
import { rebuildLedger } from "../ledger/rebuild-ledger";
import { residualValue } from "../metrics/customer/residual-value";
import { marginOn, valueToDate } from "../metrics/customer/value-to-date";
import { historyOf } from "../metrics/kpis/history";
import { monthOf } from "../metrics/period";
import { termMonths } from "../metrics/term-months";
import { changeSettings } from "../workspaces/change-settings";
import { getSettings } from "../workspaces/get-settings";
import { listCustomers } from "./list-customers";

const everyone = { population: "everyone", columns: "toDate,residual,value", pageSize: 200 } as const;

describe("values in a list of customers", () => {
  let person: TestPerson;
  useSuiteDatabase();
  beforeAll(async () => {
    person = await aPerson();
  });

  const refresh = ({ workspaceId }: WorkspaceContext) => inWorkspace(workspaceId, async (tx) => refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, "all")));

  it("to date are those of each customer by itself, with the workspace's margins of each month", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const { ctx } = await putWorld(person, world);
        const { workspaceId } = ctx;
        await refresh(ctx);
        const { rows } = await listCustomers({ ctx, input: everyone });
        const { spans, versions } = await inWorkspace(workspaceId, async (tx) => ({
          spans: await tx.select().from(paidSpans).where(eq(paidSpans.workspaceId, workspaceId)),
          versions: await readSettingsVersions(tx, workspaceId),
        }));
        const schedule = marginSchedule(versions, world.dataDate);
        for (const { id, toDate } of rows) {
          const own = spans.filter(({ customerId }) => customerId === id).map(({ plan, ...span }) => ({ ...span, plan: plan ?? "" }));
          const { answer } = valueToDate(own, (month) => BigInt(ppmIn(schedule, month)), world.dataDate);
          expect(toDate === null ? null : Number(toDate), id).toBe(answer.value);
        }
      }),
      { numRuns: 25 },
    );
  }, 240_000);

  it("to date add up to the margin of the cells, also where plans and costs have their own", async () => {
    const ctx = await aWorkspace(person);
    const pays = (mrr: bigint, plan: string, from: string, to: string | null = null) => ({ phases: [{ startsOn: from, endsOn: to, mrr, plan }] });
    await putCustomers(ctx, await aSource(ctx, "2024-05-20"), [
      { externalId: "a", subscriptions: [pays(1001n, "Basic", "2024-01-10")] },
      { externalId: "b", subscriptions: [pays(3003n, "Pro", "2024-01-31", "2024-03-31"), pays(999n, "Basic", "2024-02-10", "2024-04-01")] },
      { externalId: "c", subscriptions: [pays(555n, "Pro", "2024-05-02")] },
    ]);
    await putPlanMargins(ctx, [{ plan: "Basic", validFrom: "2024-02-29", ppm: 333_333 }]);
    await putServiceCosts(ctx, [{ month: "2024-03", plan: null, amount: 700n }]);
    await refresh(ctx);
    const { rows } = await listCustomers({ ctx, input: { ...everyone, sort: "value" } });
    const cells = await inWorkspace(ctx.workspaceId, (tx) => readCells(tx, ctx.workspaceId, { breakdown: "none" }));
    const earned = (cells.get("")?.cells ?? []).filter(({ month }) => month <= "2024-04").reduce((sum, cell) => sum + cell.closingMarginMrr, 0n);
    expect(rows.reduce((sum, { toDate }) => sum + (toDate ?? 0n), 0n)).toBe(earned);
    // Who came in the month still running has no complete one.
    expect(rows.find(({ externalId }) => externalId === "c")?.toDate).toBeNull();
  });

  it("still expected are those of each customer by itself, and settings move them at once", async () => {
    const ctx = await aWorkspace(person);
    const list = Array.from({ length: 240 }, (_, n): TestCustomer => {
      const month = (at: number) => `${2022 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`;
      const [begins, stays] = [n % 18, 1 + ((n * 7) % 23)];
      const phase = { startsOn: month(begins), endsOn: begins + stays < 24 ? month(begins + stays) : null, mrr: BigInt(1000 + n * 10), plan: n % 2 ? "Pro" : "Basic" };
      return { externalId: `c${n}`, subscriptions: [{ phases: [n % 12 === 0 ? { ...phase, interval: "year" } : phase] }] };
    });
    await putCustomers(ctx, await aSource(ctx, "2023-12-20"), list);
    await refresh(ctx);
    const expected = async () => {
      const { rows, predicted } = await listCustomers({ ctx, input: { ...everyone, sort: "residual", pageSize: 200 } });
      await inWorkspace(ctx.workspaceId, async (tx) => {
        const facts = await readFacts(tx, ctx.workspaceId);
        if (!facts) throw new Error("no facts");
        const month = monthOf(facts.dataDate);
        const history = historyOf(kpiInput(facts, { from: month, to: month }, await readGroup(tx, ctx.workspaceId, facts, {})));
        const schedule = marginSchedule(facts.versions, facts.dataDate);
        for (const row of rows) {
          const held = [{ startsOn: "2022-01-01", endsOn: null, plan: "", mrr: row.mrr }];
          const { margin } = marginOn(held, facts.dataDate, (at) => BigInt(ppmIn(schedule, at)));
          const own = residualValue(history, { mrr: row.mrr, margin, termMonths: termMonths(row.interval), cohortMonth: monthOf(row.firstPaidOn) });
          const { value } = own.recipe.answer;
          if (value === null) expect(row.residual, row.externalId).toBeNull();
          else expect(Math.abs(Number(row.residual) - value), row.externalId).toBeLessThanOrEqual(0.5 + 1e-6);
        }
      });
      expect(predicted?.curves.filter(({ model }) => model === null)).toMatchObject([{ term: "year" }]);
      expect(rows.filter(({ residual }) => residual !== null).length).toBeGreaterThan(20);
      return rows.map(({ residual }) => Number(residual ?? -1n));
    };
    const before = await expected();
    expect(before).toEqual(before.toSorted((a, b) => b - a));
    const [first] = (await getSettings({ ctx })).versions;
    if (!first) throw new Error("no settings");
    const version = Object.fromEntries(Object.entries(first).filter(([name]) => name !== "createdAt")) as Omit<typeof first, "createdAt">;
    expect(await changeSettings({ ctx, input: { ...version, discountRatePpm: 900_000 } })).toEqual({ restated: false });
    const after = await expected();
    expect(after[0]).toBeLessThan(before[0] ?? 0);
  });
});
