import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { closePool, inWorkspace } from "@/db/client";
import { mintWorkspaceId } from "@/db/workspace-id";
import { getChurnReasons } from "@/server/churn/get-churn-reasons";
import type { WorkspaceContext } from "@/server/context";
import { refreshFacts } from "@/server/facts/refresh-facts";
import { assertIdentities } from "@/server/imports/apply/identities";
import { getBreakdown } from "@/server/kpis/get-breakdown";
import { getCohorts } from "@/server/kpis/get-cohorts";
import { getSeries } from "@/server/kpis/get-series";
import { rebuildLedger, type LedgerChange } from "@/server/ledger/rebuild-ledger";
import { getLife } from "@/server/ltv/get-life";
import { getLtv } from "@/server/ltv/get-ltv";
import { getMethods } from "@/server/ltv/get-methods";
import { getPrediction } from "@/server/ltv/get-prediction";
import { getSensitivity } from "@/server/ltv/get-sensitivity";
import { getFigures } from "@/server/overview/get-figures";
import { parts, type Part } from "./options";
import { peakMemory } from "./peak-memory";
import { profiled, type Profile } from "./profile";
import { medianOf, timed } from "./timed";

/** How many customers an ordinary import changes. */
const CHANGED = 1000;

export type ProductTimes = {
  full?: { seconds: number; profile: Profile };
  read?: { overview: number; ltv: number; series: number };
  incremental?: { changed: number; nextDay: number };
  /** Bytes: the most that the process held at any time. */
  memory: number;
};

/**
 * The product's side in a process of its own, which holds nothing else: `product.ts WORKSPACE part…`. Prints its times in
 * seconds as one line of JSON.
 */
async function main([id = "", ...wanted]: string[]): Promise<ProductTimes> {
  const workspaceId = mintWorkspaceId(id);
  const ctx: WorkspaceContext = { workspaceId, userId: randomUUID(), role: "owner", workspace: { slug: "bench", name: "Bench", currency: "EUR", timeZone: "Europe/Paris" } };
  const does = (part: Part) => parts.includes(part) && wanted.includes(part);
  return {
    full: does("full") ? await refreshAll(ctx) : undefined,
    read: does("read") ? await readPages(ctx) : undefined,
    incremental: does("incremental") ? { changed: await refreshChanged(ctx), nextDay: await refreshNextDay(ctx) } : undefined,
    memory: peakMemory(),
  };
}

async function refreshAll({ workspaceId }: WorkspaceContext) {
  const profile: Profile = {};
  const { seconds } = await timed(() =>
    inWorkspace(workspaceId, async (plain) => {
      const tx = profiled(plain, profile);
      await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, "all"));
    }),
  );
  return { seconds, profile };
}

/** The verbs behind the overview and the LTV page, as the pages call them. */
async function readPages(ctx: WorkspaceContext) {
  const overview = () => Promise.all([getFigures({ ctx, input: {} }), getChurnReasons({ ctx, input: {} })]);
  const method = "retention_adjusted";
  const ltv = () =>
    Promise.all([
      getLtv({ ctx, input: { method, locale: "en" } }),
      getLife({ ctx, input: {} }),
      getMethods({ ctx, input: { method } }),
      getPrediction({ ctx, input: {} }),
      getSensitivity({ ctx, input: { method } }),
      getBreakdown({ ctx, input: { breakdown: "plan" } }),
      getCohorts({ ctx, input: {} }),
    ]);
  const series = () => getSeries({ ctx, input: { metrics: ["mrr", "customers", "nrr", "ltv.retention_adjusted"] } });
  return { overview: await medianOf(9, overview), ltv: await medianOf(9, ltv), series: await medianOf(9, series) };
}

/** A new price since the beginning for a third, another since a while ago for a third, an end for the rest. */
async function refreshChanged({ workspaceId }: WorkspaceContext): Promise<number> {
  const ids = await inWorkspace(workspaceId, async (tx) => {
    const { rows } = await tx.execute<{ id: string }>(sql`
      select s.customer_id as id from customer_summaries s where s.workspace_id = ${workspaceId} and s.mrr > 0 order by s.customer_id limit ${CHANGED}`);
    const customers = rows.map((row) => row.id);
    const [all, since, gone] = [0, 1, 2].map((third) => customers.filter((_, index) => index % 3 === third));
    const of = (list: string[] | undefined) => sql`p.workspace_id = ${workspaceId} and p.customer_id = any(${sql.param(list ?? [])}::uuid[])`;
    await tx.execute(sql`update subscription_phases p set mrr = p.mrr + 700 where ${of(all)}`);
    await tx.execute(sql`update subscription_phases p set mrr = p.mrr + 300 where ${of(since)} and p.starts_on >= '2026-01-01'`);
    await tx.execute(sql`update subscription_phases p set ends_on = '2026-06-28' where ${of(gone)} and p.starts_on < '2026-06-28' and p.ends_on is null`);
    return customers;
  });
  return refresh(ids)(workspaceId);
}

/** The data date moves on by a day, into a new month: the customers that change are those with something dated then. */
async function refreshNextDay({ workspaceId }: WorkspaceContext): Promise<number> {
  await inWorkspace(workspaceId, (tx) => tx.execute(sql`update imports i set as_of = i.as_of + 1 where i.workspace_id = ${workspaceId}`));
  return refresh([])(workspaceId);
}

const refresh = (customers: string[]) => async (workspaceId: WorkspaceContext["workspaceId"]) => {
  const { seconds } = await timed(() =>
    inWorkspace(workspaceId, async (tx) => {
      const change: LedgerChange = await rebuildLedger(tx, workspaceId, customers);
      await refreshFacts(tx, workspaceId, change);
    }),
  );
  await inWorkspace(workspaceId, (tx) => assertIdentities(tx, workspaceId));
  return seconds;
};

console.log(JSON.stringify(await main(process.argv.slice(2))));
await closePool();
