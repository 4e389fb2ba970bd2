import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { allCustomers } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { readConventions } from "../ledger/conventions";
import type { LedgerChange } from "../ledger/rebuild-ledger";
import { setBased } from "../ledger/set-based";
import { applyMargins } from "./apply-margins";
import { factTables } from "./fact-tables";
import { insertAcquisitionCells } from "./insert-acquisition-cells";
import { insertChurnCells } from "./insert-churn-cells";
import { insertMonthCells } from "./insert-month-cells";
import { insertPaymentCells } from "./insert-payment-cells";
import { insertPlanCells } from "./insert-plan-cells";
import { insertReferralCells } from "./insert-referral-cells";
import { insertRenewalCells } from "./insert-renewal-cells";
import { insertScheduledCells } from "./insert-scheduled-cells";
import { insertTenureCells } from "./insert-tenure-cells";
import { insertTrialCells } from "./insert-trial-cells";
import { marginSchedule } from "./margin-schedule";
import { prepareMargins } from "./prepare-margins";
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
  for (const table of factTables) await tx.execute(sql`delete from ${sql.identifier(table)} where workspace_id = ${workspaceId}`);
  if (dataDate !== null) {
    const conventions = await readConventions(tx, workspaceId, dataDate);
    const source = { workspaceId, segmentId: allCustomers, dataDate, ledger: { workspaceId, dataDate, conventions, scope: "all" as const } };
    const schedule = marginSchedule(await readSettingsVersions(tx, workspaceId), dataDate);
    await setBased(tx, "all", async () => {
      await insertMonthCells(tx, source, schedule);
      await insertTenureCells(tx, source);
      await insertChurnCells(tx, source);
      await insertAcquisitionCells(tx, source);
      await insertPlanCells(tx, source);
      await insertRenewalCells(tx, source);
      await insertScheduledCells(tx, source);
      await insertTrialCells(tx, source);
      await insertReferralCells(tx, source);
      await insertPaymentCells(tx, source);
      if (await prepareMargins(tx, workspaceId, schedule, dataDate)) await applyMargins(tx, source);
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
