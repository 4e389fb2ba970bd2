import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { dimensionColumns, memberCtes, perPlainBreakdown, type FactSource } from "./members";

/** Cash by cohort and calendar month up to the data date: succeeded less refunded, and how many succeeded. Who never had MRR has no cohort. */
export async function insertPaymentCells(tx: Tx, source: FactSource): Promise<void> {
  const { workspaceId, segmentId, dataDate } = source;
  const columns = dimensionColumns(source, "s");
  await tx.execute(sql`
    with ${memberCtes(source)},
    paid as (
      select s.cohort_month, date_trunc('month', p.paid_on::timestamp)::date as month, ${columns},
        sum(case p.status when 'refunded' then -p.amount else p.amount end) as received,
        count(*) filter (where p.status = 'succeeded') as payments
      from payments p
      join members s on s.customer_id = p.customer_id
      where p.workspace_id = ${workspaceId} and p.status <> 'failed' and p.paid_on <= ${dataDate}::date
      group by 1, 2, ${columns}
    )
    insert into payment_cells (workspace_id, segment_id, breakdown, value, cohort_month, month, received, payments)
    select ${workspaceId}, ${segmentId}, breakdown, value, cohort_month, month, sum(received), sum(payments)
    from (${perPlainBreakdown(source, sql`paid`)}) expanded
    group by breakdown, value, cohort_month, month
  `);
}
