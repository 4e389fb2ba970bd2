import { inWorkspace } from "@/db/client";
import { aSource, putCustomers, type TestCustomer } from "@/db/test/factories/customers";
import { aPerson, aWorkspace } from "@/db/test/people";
import type { WorkspaceContext } from "../../context";
import { refreshFacts } from "../../facts/refresh-facts";
import { rebuildLedger } from "../../ledger/rebuild-ledger";

export async function refresh({ workspaceId }: WorkspaceContext): Promise<void> {
  await inWorkspace(workspaceId, async (tx) => refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, "all")));
}

/** These customers, with ledger and facts as far as the data date. */
export async function workspaceWith(dataDate: string, customers: TestCustomer[]): Promise<WorkspaceContext> {
  const ctx = await aWorkspace(await aPerson());
  await putCustomers(ctx, await aSource(ctx, dataDate), customers);
  await refresh(ctx);
  return ctx;
}

/** One subscription at one price. */
export const stay = (startsOn: string, endsOn: string | null = null, mrr = 1000n): TestCustomer => ({ subscriptions: [{ phases: [{ startsOn, endsOn, mrr, plan: "Pro" }] }] });
