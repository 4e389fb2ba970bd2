import type { Tx } from "@/db/client";
import { planCells as c } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { PlanCell } from "../metrics/cells";
import { byValue, inGroups, yearMonth, type CellsOf } from "./group-rows";

const cell = { month: yearMonth(c.month), plan: c.plan, subscriptions: c.subscriptions, closingMrr: c.closingMrr } satisfies Record<keyof PlanCell, unknown>;

/** MRR at each month's close by the plan of that day, minor units; '' is no plan. By value of the breakdown. */
export async function readPlanCells(tx: Tx, workspaceId: WorkspaceId, of: CellsOf): Promise<Map<string, PlanCell[]>> {
  return byValue(await tx.select({ value: c.value, cell }).from(c).where(inGroups(c, workspaceId, of)));
}
