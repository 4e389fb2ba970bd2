import { inWorkspace } from "@/db/client";
import type { workspaceSettings } from "@/db/schema";
import { aSource, putCustomers, type TestCustomer } from "@/db/test/factories/customers";
import { aPerson, aWorkspace } from "@/db/test/people";
import type { OracleMovement } from "../../facts/test/oracle";
import { readLedger } from "../../facts/test/read-back";
import { rebuildLedger } from "../rebuild-ledger";

type How = { settings?: Partial<typeof workspaceSettings.$inferInsert>; dataDate?: string };

/** The ledger of one customer, in a workspace of its own, as far as the data date. */
export async function ledgerOf(customer: TestCustomer, { settings, dataDate = "2024-06-30" }: How = {}): Promise<OracleMovement[]> {
  const ctx = await aWorkspace(await aPerson(), "owner", { settings });
  await putCustomers(ctx, await aSource(ctx, dataDate), [{ ...customer, externalId: "c" }]);
  return inWorkspace(ctx.workspaceId, async (tx) => {
    await rebuildLedger(tx, ctx.workspaceId, "all");
    return (await readLedger(tx, ctx.workspaceId)).c ?? [];
  });
}
