import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { allCustomers } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { readConventions } from "../ledger/conventions";
import { DERIVATION } from "../ledger/derivation";
import type { LedgerChange } from "../ledger/rebuild-ledger";
import { setBased } from "../ledger/set-based";
import { refreshAcquisitionCells } from "./acquisition-cells";
import { applyMargins } from "./apply-margins";
import { forgetEmptyValues, refreshBreakdownValues } from "./breakdown-values";
import { readDimensions } from "./breakdowns";
import { refreshChurnCells } from "./churn-cells";
import { factTables, summedAnew } from "./fact-tables";
import { insertAdvocateTraits, refreshAdvocates } from "./insert-advocates";
import { insertPaymentCells } from "./insert-payment-cells";
import { insertReferralCells } from "./insert-referral-cells";
import { insertTrialCells } from "./insert-trial-cells";
import type { LedgerFactSource } from "./ledger-source";
import { marginSchedule, sameSchedule, type MarginSchedule } from "./margin-schedule";
import { carryMonthCells, refreshMonthCells } from "./month-cells";
import { prepareMonthSteps } from "./month-steps";
import { carryPlanCells, refreshPlanCells } from "./plan-cells";
import { prepareContracts } from "./prepare-contracts";
import { prepareMargins } from "./prepare-margins";
import { refreshRenewalCells } from "./renewal-cells";
import { refreshScheduledCells } from "./scheduled-cells";
import { readSettingsVersions } from "./settings-versions";
import { refreshTenureCells } from "./tenure-cells";
import { carryWindowCells, refreshWindowCells } from "./window-cells";

/**
 * Brings the cells that every page reads to what the ledger says, in the caller's transaction: a reader sees the old facts
 * or the new ones, never a mix. Takes what `rebuildLedger` returned:
 *
 *     await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, changedCustomerIds, { finishing: importId }));
 *
 * Cells are sums over customers: of few changed ones the old part is taken away and the new one added. All are summed anew
 * when that would not do: another margin schedule, or other values among the largest of a breakdown.
 */
export async function refreshFacts(tx: Tx, workspaceId: WorkspaceId, { dataDate, from }: LedgerChange): Promise<void> {
  if (dataDate === null) await clear(tx, workspaceId, factTables);
  else {
    const versions = await readSettingsVersions(tx, workspaceId);
    const schedule = marginSchedule(versions, dataDate);
    const ledger = { workspaceId, dataDate, conventions: await readConventions(tx, workspaceId, dataDate), scope: "all" as const };
    const source = { workspaceId, segmentId: allCustomers, dataDate, dimensions: await readDimensions(tx, workspaceId), ledger };
    const sameMargins = from !== null && sameSchedule(schedule, marginSchedule(versions, from));
    await setBased(tx, async () => {
      const done = sameMargins && (await addChanges(tx, { ...source, from }, schedule));
      if (!done) await sumAll(tx, { ...source, from: null }, schedule);
    });
  }
  await tx.execute(sql`
    insert into fact_states (workspace_id, data_date, first_month, version, refreshed_at)
    select ${workspaceId}, ${dataDate}::date, date_trunc('month', min(s.first_paid_on)::timestamp)::date, ${DERIVATION}, now()
    from customer_summaries s
    where s.workspace_id = ${workspaceId}
    on conflict (workspace_id) do update
      set data_date = excluded.data_date, first_month = excluded.first_month, version = excluded.version, refreshed_at = excluded.refreshed_at
  `);
}

/** False when the changes alone do not tell; everything is to be summed anew then. */
async function addChanges(tx: Tx, source: LedgerFactSource, schedule: MarginSchedule): Promise<boolean> {
  if (!(await refreshBreakdownValues(tx, source))) return false;
  await carryMonthCells(tx, source);
  await carryWindowCells(tx, source);
  await carryPlanCells(tx, source);
  await sumMovements(tx, source, schedule);
  await forgetEmptyValues(tx, source);
  const hadMargins = await isAny(tx, sql`plan_month_margins a where a.workspace_id = ${source.workspaceId}`);
  await clear(tx, source.workspaceId, summedAnew);
  const hasMargins = await sumBeside(tx, { ...source, from: null }, schedule);
  return hasMargins || !hadMargins;
}

async function sumAll(tx: Tx, source: LedgerFactSource, schedule: MarginSchedule): Promise<void> {
  await clear(tx, source.workspaceId, factTables);
  await refreshBreakdownValues(tx, source);
  await sumMovements(tx, source, schedule);
  await sumBeside(tx, source, schedule);
}

async function sumMovements(tx: Tx, source: LedgerFactSource, schedule: MarginSchedule): Promise<void> {
  await prepareMonthSteps(tx, source, schedule);
  await refreshMonthCells(tx, source);
  await refreshWindowCells(tx, source);
  await refreshTenureCells(tx, source);
  await refreshChurnCells(tx, source);
  await refreshAcquisitionCells(tx, source);
  await refreshPlanCells(tx, source);
  await prepareContracts(tx, source);
  await refreshScheduledCells(tx, source);
  await refreshRenewalCells(tx, source);
}

/** Answers whether plans have margins of their own, or costs: month cells then hold those. */
async function sumBeside(tx: Tx, source: LedgerFactSource, schedule: MarginSchedule): Promise<boolean> {
  const { workspaceId } = source;
  // Most workspaces have not all of these: their customers are not looked at for nothing.
  if (await isAny(tx, sql`subscriptions s where s.workspace_id = ${workspaceId} and s.trial_ends_on is not null`)) await insertTrialCells(tx, source);
  await sumReferrals(tx, source);
  if (await isAny(tx, sql`payments p where p.workspace_id = ${workspaceId}`)) await insertPaymentCells(tx, source);
  const hasMargins = await prepareMargins(tx, source.workspaceId, schedule, source.dataDate);
  if (hasMargins) await applyMargins(tx, source);
  return hasMargins;
}

async function sumReferrals(tx: Tx, source: LedgerFactSource): Promise<void> {
  const { workspaceId } = source;
  const referrals = await isAny(tx, sql`referrals r where r.workspace_id = ${workspaceId}`);
  const named = referrals || (await isAny(tx, sql`customers c where c.workspace_id = ${workspaceId} and c.referred_by is not null`));
  const counted = await isAny(tx, sql`customers c where c.workspace_id = ${workspaceId} and c.referral_count is not null`);
  if (referrals) await insertReferralCells(tx, source);
  if (named) await refreshAdvocates(tx, source);
  else await clear(tx, workspaceId, ["advocates"]);
  if (named || counted) await insertAdvocateTraits(tx, source);
}

async function clear(tx: Tx, workspaceId: WorkspaceId, tables: readonly string[]): Promise<void> {
  for (const table of tables) await tx.execute(sql`delete from ${sql.identifier(table)} where workspace_id = ${workspaceId}`);
}

async function isAny(tx: Tx, rows: SQL): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`select from ${rows} limit 1`);
  return rowCount === 1;
}
