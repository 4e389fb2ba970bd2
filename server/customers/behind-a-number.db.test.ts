import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { useSuiteDatabase } from "@/db/test/suite";
import { narrowingOf } from "@/components/overview/prepare-reasons";
import { getChurnReasons } from "../churn/get-churn-reasons";
import { readCells } from "../facts/read-cells";
import { worlds } from "../facts/test/worlds";
import { explainMetric } from "../kpis/explain-metric";
import { getCohorts } from "../kpis/get-cohorts";
import { getKpis } from "../kpis/get-kpis";
import { workspaceWith } from "../kpis/test/workspace-with";
import { getPlanMrr } from "../overview/get-plan-mrr";
import { getUpcoming } from "../overview/get-upcoming";
import type { Population } from "@/common/populations";
import { listCustomers } from "./list-customers";

/** The number behind each list, as metric ids: [how many, how much]. */
const numbers: Partial<Record<Population, [string | null, string | null]>> = {
  active_at_close: ["customers", "mrr"],
  new_in_range: ["customers.new", "mrr.new"],
  churned_in_range: ["customers.churned", "mrr.churn"],
  reactivated_in_range: [null, "mrr.reactivation"],
  expanded_in_range: [null, "mrr.expansion"],
  contracted_in_range: [null, "mrr.contraction"],
};

describe("the customers behind any number of any workspace", () => {
  useSuiteDatabase();

  it("are as many as the number says, and their amounts add up to it", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.integer({ min: 0, max: 5 }), async (world, back) => {
        const ctx = await workspaceWith(world.dataDate, world.customers);
        const to = `2024-${String(Number(world.dataDate.slice(5, 7)) - back).padStart(2, "0")}`;
        const range = { from: "2024-01", to: to < "2024-01" ? "2024-01" : to };
        const { metrics } = await getKpis({ ctx, input: range });
        for (const [population, [count, amount]] of Object.entries(numbers) as [Population, [string | null, string | null]][]) {
          const { total } = await listCustomers({ ctx, input: { population, ...range } });
          if (count) expect(total.rows, population).toBe(metrics[count]?.value);
          if (amount) expect(Number(total.amount), population).toBe(metrics[amount]?.value);
        }
        const cells = await inWorkspace(ctx.workspaceId, (tx) => readCells(tx, ctx.workspaceId, { breakdown: "none" }));
        const inRange = [...(cells.get("")?.cells ?? [])].filter(({ month }) => month >= range.from && month <= range.to);
        const lost = inRange.reduce((sum, cell) => sum + cell.openingCustomers - cell.retainedCustomers, 0);
        expect((await listCustomers({ ctx, input: { population: "lost", ...range } })).total.rows).toBe(lost);
      }),
      { numRuns: 15 },
    );
  });

  it("of a row of the churn reasons and of a cell of the cohorts are as many as it says, and explained with that number", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const ctx = await workspaceWith(world.dataDate, world.customers);
        const range = { from: "2024-01", to: world.dataDate.slice(0, 7) };
        const explained = async (metric: string, asked: object) => (await explainMetric({ ctx, input: { locale: "en", metric, ...asked } })).explanation?.value.value;
        for (const by of ["category", "reason", "kind", "plan", "tenure"] as const) {
          for (const row of (await getChurnReasons({ ctx, input: { by, ...range } })).rows) {
            const asked = { ...range, ...narrowingOf(by, row) };
            const { total } = await listCustomers({ ctx, input: { population: "churned_in_range", ...asked } });
            expect([total.rows, total.amount], `${by} ${row.key.join("/")}`).toEqual([row.customers, row.mrr]);
            expect(await explained("customers.churned", asked)).toBe(row.customers);
            expect(await explained("mrr.churn", asked)).toBe(Number(row.mrr));
            expect(await explained("churn_share", asked)).toBe(row.customerShare);
          }
        }
        for (const { cohort, acquired, ages } of (await getCohorts({ ctx, input: {} })).cohorts) {
          expect((await listCustomers({ ctx, input: { population: "new_in_range", from: cohort, to: cohort, cohort } })).total.rows).toBe(acquired);
          for (const { month, customers, mrr, retention } of ages.slice(-2)) {
            const asked = { from: month, to: month, cohort };
            const { total } = await listCustomers({ ctx, input: asked });
            expect([total.rows, total.amount], `${cohort} in ${month}`).toEqual([customers, mrr]);
            expect(await explained("cohort_retention", asked)).toBe(retention);
          }
        }
      }),
      { numRuns: 6 },
    );
  });

  it("of each part of a formula are as many, or sum to as much, as the formula prints: numerators and denominators", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const ctx = await workspaceWith(world.dataDate, world.customers);
        const range = { from: "2024-01", to: world.dataDate.slice(0, 7) };
        for (const metric of ["arr", "arpa", "customer_churn_rate", "nrr", "net_mrr_churn", "quick_ratio", "mrr.net_new", "customers.net_new", "ltv.observed", "ltv.lifetime_average"]) {
          const { explanation } = await explainMetric({ ctx, input: { locale: "en", metric, ...range } });
          // Days nobody knows: the months lived are everyone's.
          if (explanation?.value.warnings.includes("churn_dates_unknown")) continue;
          const told = explanation?.inputs.filter(({ unit, population }) => (unit === "money" || unit === "count") && population) ?? [];
          for (const { name, unit, value, population, window, metricId } of told) {
            if (metricId === "arpa") continue;
            const { total } = await listCustomers({ ctx, input: { population: population ?? undefined, ...window } });
            expect(unit === "count" ? total.rows : Number(total.amount), `${metric}: ${name}`).toBe(value);
          }
          if (explanation?.population && explanation.value.value !== null && /^ltv/.test(metric)) {
            expect((await listCustomers({ ctx, input: { population: explanation.population, ...explanation.behind } })).total.rows, metric).toBe(explanation.value.n);
          }
        }
      }),
      { numRuns: 8 },
    );
  });

  it("of MRR by plan are the subscriptions on it that day, and of what is coming up those dated then", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const ctx = await workspaceWith(world.dataDate, world.customers);
        const months = { from: "2024-01", to: world.dataDate.slice(0, 7) };
        const explained = async (metric: string, asked: object) => (await explainMetric({ ctx, input: { locale: "en", metric, ...months, ...asked } })).explanation?.value.value;
        const plans = await getPlanMrr({ ctx, input: months });
        for (const row of plans?.rows.filter(({ subscriptions }) => subscriptions > 0) ?? []) {
          const { total } = await listCustomers({ ctx, input: { population: "subscribed_at_close", plan: row.plan, ...months } });
          expect([total.rows, Number(total.amount)], row.plan).toEqual([row.subscriptions, row.mrr]);
          expect([await explained("plan_subscriptions", { plan: row.plan }), await explained("plan_mrr", { plan: row.plan }), await explained("plan_share", { plan: row.plan })]).toEqual([row.subscriptions, row.mrr, row.share]);
        }
        expect([await explained("plan_subscriptions", {}), await explained("plan_mrr", {})]).toEqual([plans?.subscriptions, plans?.total]);
        const ahead = await getUpcoming({ ctx, input: {} });
        for (const [what, rows] of [["leaving", [...(ahead?.leaving ?? []), { ...ahead?.allLeaving, since: undefined, until: undefined }]], ["renewing", ahead?.renewing ?? []]] as const) {
          for (const { since, until, customers, mrr } of rows) {
            const days = { since: since ?? undefined, until: until ?? undefined };
            const { total } = await listCustomers({ ctx, input: { population: what, ...days } });
            expect([total.rows, Number(total.amount)], `${what} ${since}`).toEqual([customers, mrr]);
            expect([await explained(`${what}.customers`, days), await explained(`${what}.mrr`, days)]).toEqual([customers, mrr]);
          }
        }
        if (ahead?.share != null) expect(await explained("leaving.share", {})).toBe(ahead.share);
      }),
      { numRuns: 8 },
    );
  });
});
