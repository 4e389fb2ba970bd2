import type { Tx } from "@/db/client";
import { scheduledCells as c } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { ScheduledCell } from "../metrics/cells";
import { byValue, inGroups, type CellsOf } from "./group-rows";

const cell = { day: c.day, kind: c.kind, customers: c.customers, mrr: c.mrr } satisfies Record<keyof ScheduledCell, unknown>;

/** What is dated after the data date, by day, with its MRR of today in minor units. By value of the breakdown. */
export async function readScheduledCells(tx: Tx, workspaceId: WorkspaceId, of: CellsOf): Promise<Map<string, ScheduledCell[]>> {
  return byValue(await tx.select({ value: c.value, cell }).from(c).where(inGroups(c, workspaceId, of)));
}
