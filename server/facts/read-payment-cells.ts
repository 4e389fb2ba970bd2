import type { Tx } from "@/db/client";
import { paymentCells as c } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { PaymentCell } from "../metrics/cells";
import { byValue, inGroups, yearMonth, type CellsOf } from "./group-rows";

const cell = { cohortMonth: yearMonth(c.cohortMonth), month: yearMonth(c.month), received: c.received, payments: c.payments } satisfies Record<keyof PaymentCell, unknown>;

/** Cash received and successful payments by cohort and month, up to the data date, minor units. By value of the breakdown. */
export async function readPaymentCells(tx: Tx, workspaceId: WorkspaceId, of: CellsOf): Promise<Map<string, PaymentCell[]>> {
  return byValue(await tx.select({ value: c.value, cell }).from(c).where(inGroups(c, workspaceId, of)));
}
