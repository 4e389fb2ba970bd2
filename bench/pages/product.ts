import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { closePool, inWorkspace } from "@/db/client";
import { referralProgrammes } from "@/db/schema";
import { mintWorkspaceId, type WorkspaceId } from "@/db/workspace-id";
import type { WorkspaceContext } from "@/server/context";
import { programmeKpis } from "@/server/referrals/programme/input";
import { peakMemory } from "../peak-memory";
import { medianOf, timed } from "../timed";
import { lists, pages } from "./questions";

const COLD_ROUNDS = 5;
const WARM_ROUNDS = 15;
/** Enough for what grows with each request to show beside what is kept. */
const MEMORY_ROUNDS = [20, 60];

type Times = { cold: number; warm: number };
export type PageTimes = {
  pages: Record<string, Times>;
  lists: Record<string, Times>;
  /** Bytes of live objects after so many rounds of all pages, garbage collected; and the most the process held. */
  heap: number[];
  rss: number;
};

/**
 * The process that answers pages: `product.ts WORKSPACE`, started with --expose-gc. Cold is the first read after a refresh,
 * warm each one after it; both in a process that has answered before. Prints its times in seconds as one line of JSON.
 */
async function main(id: string): Promise<PageTimes> {
  const workspaceId = mintWorkspaceId(id);
  const ctx: WorkspaceContext = { workspaceId, userId: randomUUID(), role: "owner", workspace: { slug: "bench", name: "Bench", currency: "EUR", timeZone: "Europe/Paris" } };
  const measured = async (questions: typeof pages) => {
    const found: Record<string, Times> = {};
    for (const [name, ask] of Object.entries(questions)) found[name] = await measure(ctx, () => ask(ctx));
    return found;
  };
  await inWorkspace(workspaceId, (tx) => tx.insert(referralProgrammes).values(programme(workspaceId)));
  const times = { pages: await measured(pages), lists: await measured(lists) };
  const heap: number[] = [];
  for (const rounds of MEMORY_ROUNDS) {
    for (let round = 0; round < rounds; round++) for (const ask of Object.values(pages)) await ask(ctx);
    await refreshed(ctx);
    for (const ask of Object.values(pages)) await ask(ctx);
    globalThis.gc?.();
    heap.push(process.memoryUsage().heapUsed);
  }
  return { ...times, heap, rss: peakMemory() };
}

/** Set up to its last step, so that its page has everything to say of it. */
const programme = (workspaceId: WorkspaceId): typeof referralProgrammes.$inferInsert => ({
  workspaceId, name: "Bring a friend", audience: { kind: "everyone" }, referrerReward: 2_000n, refereeReward: 1_000n, monthlyCost: 8_000n,
  terms: "", startsOn: "2000-01-01", channels: ["email"], kpis: [...programmeKpis], measuredSince: "2000-01-01",
});

async function measure(ctx: WorkspaceContext, ask: () => Promise<unknown>): Promise<Times> {
  await ask();
  const cold: number[] = [];
  for (let round = 0; round < COLD_ROUNDS; round++) {
    await refreshed(ctx);
    cold.push((await timed(ask)).seconds);
  }
  return { cold: cold.sort((a, b) => a - b)[Math.floor(COLD_ROUNDS / 2)] ?? 0, warm: await medianOf(WARM_ROUNDS, ask) };
}

/** What a refresh that changes no number leaves behind: facts of a new revision. */
const refreshed = ({ workspaceId }: WorkspaceContext) =>
  inWorkspace(workspaceId, (tx) => tx.execute(sql`update fact_states set refreshed_at = now() where workspace_id = ${workspaceId}`));

console.log(JSON.stringify(await main(process.argv[2] ?? "")));
await closePool();
