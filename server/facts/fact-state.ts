import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { monthOf, type DateOnly, type YearMonth } from "../metrics/period";

export type FactState = {
  /** "Facts as of": inclusive. */
  dataDate: DateOnly;
  /** The month of the first payment; that of the data date when nobody ever paid. */
  firstMonth: YearMonth;
  /** The first month from which every source tells all who left; undefined when they always did. */
  historyFrom?: YearMonth;
  /**
   * Names these very facts of the workspace: whoever reads the same one reads the same cells. Null to a transaction that has
   * written something, which may see what nobody else ever will.
   */
  revision: string | null;
};

/** Null before the first import. */
export async function readFactState(tx: Tx, workspaceId: WorkspaceId): Promise<FactState | null> {
  // The transaction that wrote the state wrote the cells with it.
  const { rows } = await tx.execute<{ data_date: DateOnly | null; first_month: string | null; history_from: YearMonth | null; revision: string | null }>(sql`
    select s.data_date::text, s.first_month::text, ${historyFrom(workspaceId)} as history_from,
      case when pg_current_xact_id_if_assigned() is null then concat_ws(' ', s.xmin, s.refreshed_at) end as revision
    from fact_states s
    where s.workspace_id = ${workspaceId}`);
  const [state] = rows;
  if (!state?.data_date) return null;
  const { data_date: dataDate, first_month: firstMonth, history_from: from, revision } = state;
  return { dataDate, firstMonth: monthOf(firstMonth ?? dataDate), ...(from && { historyFrom: from }), revision };
}

/**
 * What the latest file of each source of customers or subscriptions says of its leavers; of several sources the last to
 * begin. A month that is cut by that day is not known whole.
 */
const historyFrom = (workspaceId: WorkspaceId) => sql`(
  select to_char(max(case when extract(day from told.day) = 1 then told.day else told.day + interval '1 month' end), 'YYYY-MM')
  from (
    select distinct on (i.source_id) (i.mapping #>> '{constants,history_from}')::date as day
    from imports i
    where i.workspace_id = ${workspaceId} and i.status = 'done' and i.kind in ('customers', 'subscriptions')
    order by i.source_id, i.as_of desc nulls last, i.finished_at desc nulls last
  ) told)`;
