import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { planMargins, planMonthMargins, serviceCosts } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { marginTable } from "../metrics/margin/margin-table";
import type { DateOnly } from "../metrics/period";
import { yearMonth } from "./group-rows";
import { ppmIn, type MarginSchedule } from "./margin-schedule";
import { readPlanCells } from "./read-plan-cells";

/**
 * Writes the margin of each plan and month, where a workspace has margins of plans or service costs; answers whether it
 * has. Most have neither, and then nothing is written and the settings say it all. Needs the plan cells.
 */
export async function prepareMargins(tx: Tx, workspaceId: WorkspaceId, schedule: MarginSchedule, dataDate: DateOnly): Promise<boolean> {
  await tx.delete(planMonthMargins).where(eq(planMonthMargins.workspaceId, workspaceId));
  const own = await tx.select().from(planMargins).where(eq(planMargins.workspaceId, workspaceId));
  const costs = await readServiceCosts(tx, workspaceId);
  if (own.length === 0 && costs.length === 0) return false;
  const planMrr = (await readPlanCells(tx, workspaceId, { breakdown: "none" })).get("") ?? [];
  const rows = marginTable({ planMrr, costs, planMargins: own, workspacePpm: (month) => ppmIn(schedule, month), dataDate });
  if (rows.length === 0) return false;
  await tx.insert(planMonthMargins).values(rows.map(({ month, ...row }) => ({ workspaceId, month: `${month}-01`, ...row })));
  return true;
}

/** Summed over the categories: a margin takes them all. */
async function readServiceCosts(tx: Tx, workspaceId: WorkspaceId) {
  return tx
    .select({ month: yearMonth(serviceCosts.month), plan: serviceCosts.plan, amount: sql<bigint>`sum(${serviceCosts.amount})::bigint`.mapWith(BigInt) })
    .from(serviceCosts)
    .where(eq(serviceCosts.workspaceId, workspaceId))
    .groupBy(serviceCosts.month, serviceCosts.plan);
}
