import { sql, type SQL } from "drizzle-orm";
import type { WorkspaceId } from "@/db/workspace-id";

/**
 * Why customers left (METRICS §8): as their cancellation says. Without one, involuntary when they went unpaid, or the
 * last attempt to charge them in that stay failed, and nobody asked to leave; else unknown. An expression over the rows
 * `m` (the churn, with what ended with it) and `r` (the cancellation, if any).
 */
export function churnKind(workspaceId: WorkspaceId): SQL {
  const inStay = (day: SQL) => sql`(m.stay_from is null or ${day} >= m.stay_from)`;
  return sql`coalesce(r.kind, case
    when m.requested_on is not null and ${inStay(sql`m.requested_on`)} then 'unknown'
    when m.lapsed then 'involuntary'
    -- Asked once: most workspaces import no payments, and many customers leave without a word.
    when not exists (select from payments p where p.workspace_id = ${workspaceId}) then 'unknown'
    when (
      select p.status from payments p
      where p.workspace_id = ${workspaceId} and p.customer_id = m.customer_id and p.status <> 'refunded'
        and p.paid_on <= m.day and ${inStay(sql`p.paid_on`)}
      -- Tried again and paid the same day is paid.
      order by p.paid_on desc, p.status = 'succeeded' desc limit 1
    ) = 'failed' then 'involuntary'
    else 'unknown' end)`;
}
