import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { ReasonRow } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";

/** A reason as it was told, with how often. */
export type ToldReason = ReasonRow & {
  /** Who ever gave it, also those who stayed. */
  customers: number;
  /** Churns that have it, of all times. */
  churns: number;
};

type Stored = { raw_category: string; raw_reason: string; mapped: boolean; category: string; reason: string; kind: "voluntary" | "involuntary" | null; customers: number; churns: number };

/** All reasons ever told, but for none at all; the most given first. What is mapped stays listed when nobody gives it any more. */
export async function readReasons(tx: Tx, workspaceId: WorkspaceId): Promise<ToldReason[]> {
  const { rows } = await tx.execute<Stored>(sql`
    with told as (
      select coalesce(c.category, '') as category, coalesce(c.reason, '') as reason, count(distinct c.customer_id)::int as customers
      from cancellations c
      where c.workspace_id = ${workspaceId}
      group by 1, 2
    ),
    churns as (
      select coalesce(c.category, '') as category, coalesce(c.reason, '') as reason, count(*)::int as churns
      from mrr_movements m
      join cancellations c on c.workspace_id = ${workspaceId} and c.id = m.cancellation_id
      where m.workspace_id = ${workspaceId} and m.kind = 'churn' and m.cancellation_id is not null
      group by 1, 2
    ),
    mapped as (select t.raw_category, t.raw_reason, t.category, t.reason, t.kind from churn_reason_map t where t.workspace_id = ${workspaceId})
    select coalesce(o.category, t.raw_category) as raw_category, coalesce(o.reason, t.raw_reason) as raw_reason, t.raw_reason is not null as mapped,
      t.category, t.reason, t.kind, coalesce(o.customers, 0) as customers, coalesce(h.churns, 0) as churns
    from told o
    full join mapped t on t.raw_category = o.category and t.raw_reason = o.reason
    left join churns h on h.category = o.category and h.reason = o.reason
    where coalesce(o.category, t.raw_category) <> '' or coalesce(o.reason, t.raw_reason) <> ''
    order by customers desc, 1, 2`);
  return rows.map(({ raw_category: rawCategory, raw_reason: rawReason, mapped, category, reason, kind, customers, churns }) => ({
    rawCategory,
    rawReason,
    to: mapped ? { category, reason, kind } : null,
    customers,
    churns,
  }));
}
