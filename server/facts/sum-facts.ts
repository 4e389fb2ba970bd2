import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { refreshAcquisitionCells } from "./acquisition-cells";
import { applyMargins } from "./apply-margins";
import { forgetEmptyValues, refreshBreakdownValues } from "./breakdown-values";
import { refreshChurnCells } from "./churn-cells";
import { clearCells } from "./clear-facts";
import { summedAnew } from "./fact-tables";
import { insertPaymentCells } from "./insert-payment-cells";
import { insertReferralCells } from "./insert-referral-cells";
import { insertTrialCells } from "./insert-trial-cells";
import type { LedgerFactSource } from "./ledger-source";
import type { MarginSchedule } from "./margin-schedule";
import { carryMonthCells, refreshMonthCells } from "./month-cells";
import { prepareMonthSteps } from "./month-steps";
import { carryPlanCells, refreshPlanCells } from "./plan-cells";
import { prepareContracts } from "./prepare-contracts";
import { refreshRenewalCells } from "./renewal-cells";
import { refreshScheduledCells } from "./scheduled-cells";
import { refreshTenureCells } from "./tenure-cells";
import { carryWindowCells, refreshWindowCells } from "./window-cells";

/*
 * The cells of all customers or of one segment. First those over the ledger; then those that stand beside it, which take the
 * margins of plans (prepare-margins.ts).
 */

/** False when the changes alone do not tell; everything is to be summed anew then. */
export async function addChanges(tx: Tx, source: LedgerFactSource, schedule: MarginSchedule): Promise<boolean> {
  if (!(await refreshBreakdownValues(tx, source))) return false;
  await carryMonthCells(tx, source);
  await carryWindowCells(tx, source);
  await carryPlanCells(tx, source);
  await sumMovements(tx, source, schedule);
  await forgetEmptyValues(tx, source);
  return true;
}

/** Of everybody in it; or, where there are no cells, of those who stand among the changed ones. */
export async function sumAnew(tx: Tx, source: LedgerFactSource, schedule: MarginSchedule): Promise<void> {
  await clearCells(tx, source);
  await refreshBreakdownValues(tx, source);
  await sumMovements(tx, source, schedule);
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

/** @param hasMargins plans have margins of their own, or costs: month cells then hold those */
export async function sumBeside(tx: Tx, changed: LedgerFactSource, { hasMargins }: { hasMargins: boolean }): Promise<void> {
  const source = { ...changed, from: null };
  const { workspaceId } = source;
  await clearCells(tx, source, summedAnew);
  // Most workspaces have not all of these: their customers are not looked at for nothing.
  if (await isAny(tx, sql`subscriptions s where s.workspace_id = ${workspaceId} and s.trial_ends_on is not null`)) await insertTrialCells(tx, source);
  if (await isAny(tx, sql`referrals r where r.workspace_id = ${workspaceId}`)) await insertReferralCells(tx, source);
  if (await isAny(tx, sql`payments p where p.workspace_id = ${workspaceId}`)) await insertPaymentCells(tx, source);
  if (hasMargins) await applyMargins(tx, source);
}

/** Whether months have margins of plans: those of a segment are then taken from them too. */
export const hasPlanMargins = (tx: Tx, workspaceId: WorkspaceId): Promise<boolean> => isAny(tx, sql`plan_month_margins a where a.workspace_id = ${workspaceId}`);

export async function isAny(tx: Tx, rows: SQL): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`select from ${rows} limit 1`);
  return rowCount === 1;
}
