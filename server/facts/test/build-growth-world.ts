import { inWorkspace } from "@/db/client";
import { putPlanMargins, putReferrals, putServiceCosts } from "@/db/test/factories/growth";
import type { TestPerson } from "@/db/test/people";
import type { WorkspaceContext } from "../../context";
import { rebuildLedger } from "../../ledger/rebuild-ledger";
import { refreshFacts } from "../refresh-facts";
import { putWorld } from "./build-world";
import type { GrowthWorld } from "./growth-worlds";

/** A workspace in which a generated world and what stands beside it are written down, with ledger and facts. */
export async function buildGrowthWorld(person: TestPerson, world: GrowthWorld): Promise<WorkspaceContext> {
  const { ctx, ids } = await putWorld(person, world);
  const { workspaceId } = ctx;
  const idOf = (externalId: string) => ids[world.customers.findIndex((customer) => customer.externalId === externalId)] ?? "";
  await putReferrals(ctx, world.referrals.map(({ referrer, referee, ...rest }) => ({ ...rest, referrerId: idOf(referrer), refereeId: referee === null ? null : idOf(referee) })));
  await putServiceCosts(ctx, world.costs);
  await putPlanMargins(ctx, world.planMargins);
  await inWorkspace(workspaceId, async (tx) => refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, "all")));
  return ctx;
}
