import type { Tx } from "@/db/client";
import { renewalCells as c } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { RenewalCell } from "../metrics/cells";
import { byValue, inGroups, yearMonth, type CellsOf } from "./group-rows";

const cell = { month: yearMonth(c.month), due: c.due, renewed: c.renewed, dueMrr: c.dueMrr, renewedMrr: c.renewedMrr } satisfies Record<keyof RenewalCell, unknown>;

/** Terms longer than a month by the month they ended in, up to the data date; MRR in minor units. By value of the breakdown. */
export async function readRenewalCells(tx: Tx, workspaceId: WorkspaceId, of: CellsOf): Promise<Map<string, RenewalCell[]>> {
  return byValue(await tx.select({ value: c.value, cell }).from(c).where(inGroups(c, workspaceId, of)));
}
