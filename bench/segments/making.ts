import { randomUUID } from "node:crypto";
import type { Rule } from "@/common/segments/rule";
import { closePool, inWorkspace } from "@/db/client";
import { segments } from "@/db/schema";
import { mintWorkspaceId } from "@/db/workspace-id";
import type { WorkspaceContext } from "@/server/context";
import { refreshFacts } from "@/server/facts/refresh-facts";
import { rebuildLedger } from "@/server/ledger/rebuild-ledger";
import { makeSegmentJob } from "@/server/segments/make-job";
import { timed } from "../timed";

const all = (...of: Rule["root"]["of"]): Rule => ({ version: 1, root: { match: "all", of } });
const seats = (below: number): Rule => all({ field: "attribute:seats", op: "below", value: below });

/** Of 60 numbers of seats: about 2, 10 and 50 % of all customers, and everybody. */
const sizes: [what: string, rule: Rule][] = [["1 in 60", seats(1)], ["1 in 10", seats(6)], ["1 in 2", seats(30)], ["everybody", all()]];

/**
 * The process that makes segments: `making.ts WORKSPACE`, whose facts stand. Prints seconds as one line of JSON: of a refresh of
 * the workspace's facts without a segment, and of the job of each.
 */
const workspaceId = mintWorkspaceId(process.argv[2] ?? "");
const ctx: WorkspaceContext = { workspaceId, userId: randomUUID(), role: "owner", workspace: { slug: "bench", name: "Bench", currency: "EUR", timeZone: "Europe/Paris" } };
const found: Record<string, number> = {};
await inWorkspace(workspaceId, async (tx) => {
  const change = await rebuildLedger(tx, workspaceId, "all");
  found.facts = (await timed(() => refreshFacts(tx, workspaceId, change))).seconds;
});
for (const [what, rule] of sizes) {
  const id = randomUUID();
  await inWorkspace(workspaceId, (tx) => tx.insert(segments).values({ workspaceId, id, name: what, nameLc: what, rule, ruleHash: what }));
  found[what] = (await timed(() => makeSegmentJob({ ctx, input: { segmentId: id } }))).seconds;
}
console.log(JSON.stringify(found));
await closePool();
