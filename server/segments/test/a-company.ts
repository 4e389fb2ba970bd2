import type { WorkspaceContext } from "@/server/context";
import type { TestCustomer } from "@/db/test/factories/customers";
import { aSource, putCustomers } from "@/db/test/factories/customers";
import { aPerson, aWorkspace } from "@/db/test/people";
import { inWorkspace } from "@/db/client";
import { attributeDefinitions } from "@/db/schema";
import { refreshFacts } from "@/server/facts/refresh-facts";
import { rebuildLedger } from "@/server/ledger/rebuild-ledger";

const paying = (externalId: string, plan: string, mrr: bigint, more: Partial<TestCustomer> & { until?: string } = {}): TestCustomer => {
  const { until = null, ...rest } = more;
  return { externalId, subscriptions: [{ phases: [{ startsOn: "2025-01-15", endsOn: until, mrr, plan }] }], ...rest };
};

/** Six customers, of whom one has left: Team pays 100, 200 and (left) 300, Business 400 and 500, and one has no plan. */
export const six: TestCustomer[] = [
  paying("a", "Team", 100_00n, { country: "FR", attributes: { seats: 3, tier: "gold" } }),
  paying("b", "Team", 200_00n, { country: "BE", attributes: { seats: 10 } }),
  paying("c", "Team", 300_00n, { country: "FR", until: "2026-02-01", attributes: { tier: "silver" } }),
  paying("d", "Business", 400_00n, { attributes: { seats: 25, tier: "gold" } }),
  paying("e", "Business", 500_00n, { country: "FR" }),
  { externalId: "f", subscriptions: [{ phases: [{ startsOn: "2026-03-01", endsOn: null, mrr: 50_00n, plan: null }] }] },
];

export async function aCompany(customers: TestCustomer[] = six): Promise<WorkspaceContext> {
  const ctx = await aWorkspace(await aPerson());
  const { workspaceId } = ctx;
  await putCustomers(ctx, await aSource(ctx, "2026-06-30"), customers);
  await inWorkspace(workspaceId, async (tx) => {
    for (const [key, type] of Object.entries({ seats: "number", tier: "text" } as const)) await tx.insert(attributeDefinitions).values({ workspaceId, key, label: key, type });
    await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, "all"));
  });
  return ctx;
}
