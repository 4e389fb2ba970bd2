import { inWorkspace } from "@/db/client";
import { attributeDefinitions, churnReasonMap, workspaceSettings } from "@/db/schema";
import { aSource, putCustomers } from "@/db/test/factories/customers";
import { aWorkspace, type TestPerson } from "@/db/test/people";
import type { WorkspaceContext } from "../../context";
import { rebuildLedger } from "../../ledger/rebuild-ledger";
import { refreshFacts } from "../refresh-facts";
import type { World } from "./worlds";

/** A workspace in which a generated world is written down, with ledger and facts. */
export async function buildWorld(person: TestPerson, world: World): Promise<WorkspaceContext> {
  const { ctx } = await putWorld(person, world);
  const { workspaceId } = ctx;
  await inWorkspace(workspaceId, async (tx) => refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, "all")));
  return ctx;
}

/** Settings and customers alone; `ids` are the customers', in their order. */
export async function putWorld(person: TestPerson, world: World): Promise<{ ctx: WorkspaceContext; ids: string[] }> {
  const [first, ...later] = world.margins;
  const conventions = { churnRecognition: world.recognition, discounts: world.discounts, pastDue: world.pastDue };
  const ctx = await aWorkspace(person, "owner", { settings: { grossMarginPpm: first?.ppm, ...conventions } });
  const { workspaceId } = ctx;
  const ids = await putCustomers(ctx, await aSource(ctx, world.dataDate), world.customers);
  await inWorkspace(workspaceId, async (tx) => {
    await tx.insert(attributeDefinitions).values([
      { workspaceId, key: "industry", label: "Industry", type: "text", brokenDown: true },
      { workspaceId, key: "onboarded", label: "Onboarded", type: "boolean", brokenDown: true },
    ]);
    for (const { raw, to } of world.reasons ?? []) await tx.insert(churnReasonMap).values({ workspaceId, rawCategory: raw[0], rawReason: raw[1], ...to });
    for (const { from, ppm } of later) {
      await tx.insert(workspaceSettings).values({ workspaceId, validFrom: from, grossMarginPpm: ppm, discountRatePpm: 0, ...conventions });
    }
  });
  return { ctx, ids };
}
