import type { Tx } from "@/db/client";
import { acquisitionCells as c } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { AcquisitionCell } from "../metrics/cells";
import { byValue, inGroups, yearMonth, type CellsOf } from "./group-rows";

const cell = { month: yearMonth(c.month), channel: c.channel, newCustomers: c.newCustomers, newReferred: c.newReferred, newMrr: c.newMrr } satisfies Record<keyof AcquisitionCell, unknown>;

/** New customers by month and the channel that brought them, '' where nobody knows; MRR in minor units. By value of the breakdown. */
export async function readAcquisitionCells(tx: Tx, workspaceId: WorkspaceId, of: CellsOf): Promise<Map<string, AcquisitionCell[]>> {
  return byValue(await tx.select({ value: c.value, cell }).from(c).where(inGroups(c, workspaceId, of)));
}
