import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";

/**
 * The last day that counts, inclusive (METRICS §1): of each source the latest as-of date of its finished imports, of
 * the workspace the earliest source of customers or subscriptions: spend, payments and rates do not move it. Null before the first import. Never the clock.
 *
 * @param finishing an import that will be marked done by this very transaction
 */
export async function findDataDate(tx: Tx, workspaceId: WorkspaceId, finishing: string | null): Promise<string | null> {
  const { rows } = await tx.execute<{ data_date: string | null }>(sql`
    select min(latest)::text as data_date
    from (
      select max(i.as_of) as latest
      from imports i
      where i.workspace_id = ${workspaceId}
        and i.kind in ('customers', 'subscriptions')
        and (i.status = 'done' or i.id = ${finishing}::uuid)
      group by i.source_id
    ) as source_dates
  `);
  return rows[0]?.data_date ?? null;
}
