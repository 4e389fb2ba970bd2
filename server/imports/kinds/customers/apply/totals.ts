import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { CustomerTotals } from "../../../views";
import type { Target, WholeFile } from "../../kind";

type Row = { active: boolean; plan: string | null; category: string | null; customers: number; mrr: string };

/**
 * The customers of this file as they stand at the end of the as-of date: what the user holds against the billing system.
 * Read from the subscriptions just written, not from the file, so that it says what was kept. Churned are those whose
 * last paid phase is over, with the MRR they left.
 */
export async function readTotals(tx: Tx, { workspaceId }: Target, file: WholeFile): Promise<CustomerTotals> {
  const { rows } = await tx.execute<Row>(sql`
    select paid.active, case when paid.active then paid.plan end as plan, case when not paid.active then why.category end as category,
      count(*)::int as customers, sum(paid.mrr)::text as mrr
    from incoming x
    join lateral (
      select p.plan, p.mrr, p.ends_on is null or p.ends_on > ${file.asOf}::date as active
      from subscription_phases p
      where p.workspace_id = ${workspaceId} and p.subscription_id = x.subscription_id and p.mrr > 0 and p.starts_on <= ${file.asOf}::date
      order by p.starts_on desc limit 1
    ) paid on true
    left join lateral (
      select c.category from cancellations c
      where c.workspace_id = ${workspaceId} and c.customer_id = x.customer_id and c.subscription_id = x.subscription_id
      order by c.cancelled_on desc limit 1
    ) why on not paid.active
    group by 1, 2, 3
    order by sum(paid.mrr) desc, plan, category`);
  const listed = await tx.execute<{ customers: number }>(sql`select count(*)::int as customers from incoming`);
  const active = rows.filter((row) => row.active);
  const churned = rows.filter((row) => !row.active);
  return {
    ...file,
    customers: listed.rows[0]?.customers ?? 0,
    active: customersOf(active),
    mrr: mrrOf(active),
    churned: customersOf(churned),
    churnedMrr: mrrOf(churned),
    byPlan: active.map(({ plan, customers, mrr }) => ({ plan, customers, mrr })),
    churnByCategory: churned.map(({ category, customers, mrr }) => ({ category, customers, mrr })),
  };
}

const customersOf = (rows: Row[]) => rows.reduce((sum, row) => sum + row.customers, 0);
const mrrOf = (rows: Row[]) => rows.reduce((sum, row) => sum + BigInt(row.mrr), 0n).toString();
