import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { factStates } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { monthOf, type DateOnly, type YearMonth } from "../metrics/period";

export type FactState = {
  /** "Facts as of": inclusive. */
  dataDate: DateOnly;
  /** The month of the first payment; that of the data date when nobody ever paid. */
  firstMonth: YearMonth;
  /** The first month from which every source tells all who left; undefined when they always did. */
  historyFrom?: YearMonth;
};

/** Null before the first import. */
export async function readFactState(tx: Tx, workspaceId: WorkspaceId): Promise<FactState | null> {
  const [state] = await tx.select().from(factStates).where(eq(factStates.workspaceId, workspaceId));
  if (!state?.dataDate) return null;
  const historyFrom = await readHistoryFrom(tx, workspaceId);
  return { dataDate: state.dataDate, firstMonth: monthOf(state.firstMonth ?? state.dataDate), ...(historyFrom && { historyFrom }) };
}

/**
 * What the latest file of each source of customers or subscriptions says of its leavers; of several sources the last to
 * begin. A month that is cut by that day is not known whole.
 */
async function readHistoryFrom(tx: Tx, workspaceId: WorkspaceId): Promise<YearMonth | null> {
  const { rows } = await tx.execute<{ month: string | null }>(sql`
    select to_char(max(case when extract(day from told.day) = 1 then told.day else told.day + interval '1 month' end), 'YYYY-MM') as month
    from (
      select distinct on (i.source_id) (i.mapping #>> '{constants,history_from}')::date as day
      from imports i
      where i.workspace_id = ${workspaceId} and i.status = 'done' and i.kind in ('customers', 'subscriptions')
      order by i.source_id, i.as_of desc nulls last, i.finished_at desc nulls last
    ) told`);
  return rows[0]?.month ?? null;
}
