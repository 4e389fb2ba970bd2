import { and, lte } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { windowCells as w } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { WindowCell } from "../metrics/cells";
import { byValue, inGroups, yearMonth, type CellsOf } from "./group-rows";

const cell = {
  length: w.length,
  month: yearMonth(w.month),
  openingCustomers: w.openingCustomers,
  openingMrr: w.openingMrr,
  retainedCustomers: w.retainedCustomers,
  retainedMrr: w.retainedMrr,
  grossRetainedMrr: w.grossRetainedMrr,
} satisfies Record<keyof WindowCell, unknown>;

/**
 * Windows of 3 and 12 months that end in a month up to that of the data date and open with somebody; MRR in minor units.
 * By value of the breakdown.
 */
export async function readWindowCells(tx: Tx, workspaceId: WorkspaceId, { dataDate, ...of }: CellsOf & { dataDate: string }): Promise<Map<string, WindowCell[]>> {
  return byValue(await tx.select({ value: w.value, cell }).from(w).where(and(inGroups(w, workspaceId, of), lte(w.month, dataDate))));
}
