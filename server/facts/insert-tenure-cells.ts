import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { wholeMonths } from "../ledger/whole-months";
import { memberCtes, perBreakdown, type FactSource } from "./members";

/** Customers by whole months of tenure at the data date (of leavers: at their end): what undated churn is measured on. */
export async function insertTenureCells(tx: Tx, source: FactSource): Promise<void> {
  const { workspaceId, segmentId, dataDate } = source;
  await tx.execute(sql`
    with ${memberCtes(source)},
    tenures as (
      select plan, term, channel, country,
        coalesce(tenure_months, ${wholeMonths(sql`first_paid_on`, sql`${dataDate}::date`)}) as tenure_months,
        count(*) as customers,
        count(*) filter (where mrr = 0) as churned,
        count(*) filter (where churn_undated) as churned_undated,
        sum(last_mrr) as last_mrr,
        coalesce(sum(last_mrr) filter (where mrr = 0), 0) as churned_mrr
      from members
      group by 1, 2, 3, 4, 5
    )
    insert into tenure_cells (workspace_id, segment_id, breakdown, value, tenure_months, customers, churned, churned_undated, last_mrr, churned_mrr)
    select ${workspaceId}, ${segmentId}, breakdown, value, tenure_months,
      sum(customers), sum(churned), sum(churned_undated), sum(last_mrr), sum(churned_mrr)
    from (${perBreakdown(sql`tenures`)}) expanded
    group by breakdown, value, tenure_months
  `);
}
