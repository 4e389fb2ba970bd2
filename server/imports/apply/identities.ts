import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { allCustomers } from "@/db/schema";

/**
 * What must hold in every workspace and month (METRICS §2), looked at before an import is allowed to commit: a ledger
 * that does not add up is worse than an import that failed.
 */
export async function assertIdentities(tx: Tx, workspaceId: string): Promise<void> {
  const { rows } = await tx.execute<{ identity: string; month: string | null }>(sql`
    select 'opening plus movements is closing' as identity, c.month::text
    from month_cells c
    where c.workspace_id = ${workspaceId} and c.segment_id = ${allCustomers}
    group by c.breakdown, c.value, c.month
    having sum(c.opening_mrr + c.new_mrr + c.expansion_mrr + c.reactivation_mrr - c.contraction_mrr - c.churn_mrr - c.closing_mrr) <> 0
      or sum(c.opening_customers + c.new_customers + c.reactivated_customers - c.churned_voluntary - c.churned_involuntary - c.churned_unknown - c.closing_customers) <> 0
    union all
    select 'the values of ' || c.breakdown || ' add up to the whole', c.month::text
    from month_cells c
    join (
      select w.month, sum(w.closing_mrr) as mrr, sum(w.closing_customers) as customers from month_cells w
      where w.workspace_id = ${workspaceId} and w.segment_id = ${allCustomers} and w.breakdown = 'none'
      group by w.month
    ) whole on whole.month = c.month
    where c.workspace_id = ${workspaceId} and c.segment_id = ${allCustomers}
    group by c.breakdown, c.month, whole.mrr, whole.customers
    having sum(c.closing_mrr) <> whole.mrr or sum(c.closing_customers) <> whole.customers
    union all
    select 'the ledger is the subscriptions', null
    from fact_states f
    where f.workspace_id = ${workspaceId} and
      (select coalesce(sum(s.mrr), 0) from customer_summaries s where s.workspace_id = ${workspaceId}) <>
      (select coalesce(sum(c.closing_mrr), 0) from month_cells c
       where c.workspace_id = ${workspaceId} and c.segment_id = ${allCustomers} and c.breakdown = 'none' and c.month = date_trunc('month', f.data_date))
    limit 3`);
  if (rows.length > 0) throw new Error(`the facts do not add up: ${rows.map((row) => `${row.identity} (${row.month ?? "today"})`).join("; ")}`);
}
