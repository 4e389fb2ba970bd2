import type { Tx } from "@/db/client";
import { trialCells as c } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { TrialCell } from "../metrics/cells";
import { byValue, inGroups, yearMonth, type CellsOf } from "./group-rows";

const cell = { month: yearMonth(c.month), ended: c.ended, converted: c.converted, open: c.open } satisfies Record<keyof TrialCell, unknown>;

/** Trials by the month they ended in, up to the data date. By value of the breakdown. */
export async function readTrialCells(tx: Tx, workspaceId: WorkspaceId, of: CellsOf): Promise<Map<string, TrialCell[]>> {
  return byValue(await tx.select({ value: c.value, cell }).from(c).where(inGroups(c, workspaceId, of)));
}
