import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { allCustomers } from "@/db/schema";

/**
 * What must hold in every workspace and month (METRICS §2), looked at before an import is allowed to commit: a ledger
 * that does not add up is worse than an import that failed.
 */
export async function assertIdentities(tx: Tx, workspaceId: string): Promise<void> {
  const { rows } = await tx.execute<{ identity: string; month: string }>(sql`
    with sums as materialized (
      select c.breakdown, c.value, c.month, sum(c.closing_mrr) as mrr, sum(c.closing_customers) as customers,
        sum(c.opening_mrr + c.new_mrr + c.expansion_mrr + c.reactivation_mrr - c.contraction_mrr - c.churn_mrr) as moved_mrr,
        sum(c.opening_customers + c.new_customers + c.reactivated_customers - c.churned_voluntary - c.churned_involuntary - c.churned_unknown) as moved_customers
      from month_cells c
      where c.workspace_id = ${workspaceId} and c.segment_id = ${allCustomers}
      group by c.breakdown, c.value, c.month
    ),
    wholes as materialized (
      select s.breakdown, s.month, sum(s.mrr) as mrr, sum(s.customers) as customers,
        -- None has one value, so its sum is the whole.
        max(max(s.mrr) filter (where s.breakdown = 'none')) over (partition by s.month) as all_mrr,
        max(max(s.customers) filter (where s.breakdown = 'none')) over (partition by s.month) as all_customers
      from sums s
      group by s.breakdown, s.month
    )
    select 'opening and movements make closing, ' || s.breakdown || ' ' || s.value as identity, s.month::text
    from sums s where s.moved_mrr <> s.mrr or s.moved_customers <> s.customers
    union all
    select 'the values of ' || w.breakdown || ' add up to the whole', w.month::text
    from wholes w
    -- Crossed with the billing term only the longer terms have cells: no partition, and none is wanted.
    where w.breakdown not like '%+interval' and (w.mrr is distinct from w.all_mrr or w.customers is distinct from w.all_customers)
    union all
    select 'the facts are the ledger', f.data_date::text
    from fact_states f
    where f.workspace_id = ${workspaceId} and f.data_date is not null and
      (select coalesce(sum(c.mrr), 0) from customer_summaries c where c.workspace_id = ${workspaceId}) <>
      (select coalesce(sum(w.mrr), 0) from wholes w where w.breakdown = 'none' and w.month = date_trunc('month', f.data_date))
    limit 3`);
  if (rows.length > 0) throw new Error(`the facts do not add up: ${rows.map(({ identity, month }) => `${identity} (${month})`).join("; ")}`);
}
