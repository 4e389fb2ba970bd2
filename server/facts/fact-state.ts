import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { factStates } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { monthOf, type DateOnly, type YearMonth } from "../metrics/period";

export type FactState = {
  /** "Facts as of": inclusive. */
  dataDate: DateOnly;
  /** The month of the first payment; that of the data date when nobody ever paid. */
  firstMonth: YearMonth;
};

/** Null before the first import. */
export async function readFactState(tx: Tx, workspaceId: WorkspaceId): Promise<FactState | null> {
  const [state] = await tx.select().from(factStates).where(eq(factStates.workspaceId, workspaceId));
  if (!state?.dataDate) return null;
  return { dataDate: state.dataDate, firstMonth: monthOf(state.firstMonth ?? state.dataDate) };
}
