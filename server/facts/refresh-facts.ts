import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { allCustomers } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { LedgerChange } from "../ledger/rebuild-ledger";
import { setBased } from "../ledger/set-based";
import { insertChurnCells } from "./insert-churn-cells";
import { insertMonthCells } from "./insert-month-cells";
import { insertTenureCells } from "./insert-tenure-cells";
import { marginSchedule } from "./margin-schedule";
import { readSettingsVersions } from "./settings-versions";

/**
 * Sums the ledger into the cells that every page reads, in the caller's transaction: a reader sees the old facts or the
 * new ones, never a mix. Takes what `rebuildLedger` returned:
 *
 *     await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, changedCustomerIds, { finishing: importId }));
 *
 * Cells are sums over customers, so a change of few could be added and subtracted; today all are summed anew.
 */
export async function refreshFacts(tx: Tx, workspaceId: WorkspaceId, { dataDate }: LedgerChange): Promise<void> {
  for (const table of ["month_cells", "tenure_cells", "churn_cells"]) {
    await tx.execute(sql`delete from ${sql.identifier(table)} where workspace_id = ${workspaceId}`);
  }
  if (dataDate !== null) {
    const source = { workspaceId, segmentId: allCustomers, dataDate };
    const schedule = marginSchedule(await readSettingsVersions(tx, workspaceId), dataDate);
    await setBased(tx, "all", async () => {
      await insertMonthCells(tx, source, schedule);
      await insertTenureCells(tx, source);
      await insertChurnCells(tx, source);
    });
  }
  await tx.execute(sql`
    insert into fact_states (workspace_id, data_date, first_month, refreshed_at)
    select ${workspaceId}, ${dataDate}::date, min(s.cohort_month), now()
    from customer_summaries s
    where s.workspace_id = ${workspaceId}
    on conflict (workspace_id) do update
      set data_date = excluded.data_date, first_month = excluded.first_month, refreshed_at = excluded.refreshed_at
  `);
}
