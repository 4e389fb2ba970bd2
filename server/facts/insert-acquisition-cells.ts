import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { memberCtes, perPlainBreakdown, type FactSource } from "./members";

/**
 * New customers and what they began with, by month and channel (METRICS §7). The channel is by its own name in every
 * group, also beyond the largest that a breakdown shows: spend is shared over the customers of exactly one channel.
 */
export async function insertAcquisitionCells(tx: Tx, source: FactSource): Promise<void> {
  const { workspaceId, segmentId } = source;
  await tx.execute(sql`
    with ${memberCtes(source)},
    arrivals as (
      select s.cohort_month as month, s.plan, s.term, s.channel, s.country, count(*) as new_customers, sum(m.after_mrr) as new_mrr
      from members s
      join mrr_movements m on m.workspace_id = ${workspaceId} and m.customer_id = s.customer_id and m.occurred_on = s.first_paid_on
      group by 1, 2, 3, 4, 5
    )
    insert into acquisition_cells (workspace_id, segment_id, breakdown, value, month, channel, new_customers, new_mrr)
    select ${workspaceId}, ${segmentId}, breakdown, value, month, channel, sum(new_customers), sum(new_mrr)
    from (${perPlainBreakdown(sql`arrivals`)}) expanded
    group by breakdown, value, month, channel
  `);
}
