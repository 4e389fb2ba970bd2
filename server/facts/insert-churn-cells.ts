import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { wholeMonths } from "../ledger/whole-months";
import type { FactSource } from "./members";
import { memberCtes } from "./members";
import { tenureBand } from "./tenure-band";

/** Every churn by when, why, the plan left and how long the customer had stayed; '' where nobody said. */
export async function insertChurnCells(tx: Tx, source: FactSource): Promise<void> {
  const { workspaceId, segmentId } = source;
  await tx.execute(sql`
    with ${memberCtes(source)},
    churns as (
      select m.month, m.churn_kind as kind, coalesce(m.churn_category, '') as category, coalesce(m.churn_reason, '') as reason,
        coalesce(m.plan_left, '') as plan, m.undated, m.before_mrr,
        -- Of an undated leaver the told tenure; an earlier, dated churn of somebody who came back has its own.
        case when m.undated then s.tenure_months else ${wholeMonths(sql`s.first_paid_on`, sql`m.occurred_on`)} end as tenure_months
      from mrr_movements m
      join members s on s.customer_id = m.customer_id
      where m.workspace_id = ${workspaceId} and m.kind = 'churn'
    )
    insert into churn_cells (workspace_id, segment_id, month, kind, category, reason, plan, tenure_band, customers, churned_undated, mrr)
    select ${workspaceId}, ${segmentId}, month, kind, category, reason, plan, ${tenureBand(sql`tenure_months`)},
      count(*), count(*) filter (where undated), sum(before_mrr)
    from churns
    group by 3, 4, 5, 6, 7, 8
  `);
}
