import { inWorkspace } from "@/db/client";
import { refreshFacts } from "@/server/facts/refresh-facts";
import { rebuildLedger } from "@/server/ledger/rebuild-ledger";
import { jobs } from "./definitions";
import { jobContext } from "./job-context";

/** Derives what another version of Tenure derived: a rebuild of nobody in particular finds that out, and rebuilds everybody. */
export async function refreshFactsTask(json: unknown): Promise<void> {
  const ctx = await jobContext(jobs["facts.refresh"].parse(json).workspaceId);
  if (!ctx) return;
  await inWorkspace(ctx.workspaceId, async (tx) => refreshFacts(tx, ctx.workspaceId, await rebuildLedger(tx, ctx.workspaceId, [])));
}
