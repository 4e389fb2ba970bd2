import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { nameOrder } from "@/db/folded";
import type { WorkspaceId } from "@/db/workspace-id";

/** As many as are named; how many there are is told beside. */
const MOST_NAMED = 20;

export type Unpaid = { count: number; named: { id: string; externalId: string; name: string | null }[] };

/** Of what a search found (a query of ids), those who have never paid: they are customers of no number, and still somebody looks for them. */
export async function readUnpaid(tx: Tx, workspaceId: WorkspaceId, found: SQL): Promise<Unpaid> {
  const { rows } = await tx.execute<Unpaid["named"][number] & { count: number }>(sql`
    select c.id, c.external_id as "externalId", c.name, (count(*) over ())::integer as count
    from customers c
    where c.workspace_id = ${workspaceId} and c.id in (${found})
      and not exists (select from customer_summaries s where s.workspace_id = ${workspaceId} and s.customer_id = c.id)
    order by ${nameOrder("c.")}, c.external_id
    limit ${MOST_NAMED}`);
  return { count: rows[0]?.count ?? 0, named: rows.map(({ id, externalId, name }) => ({ id, externalId, name })) };
}
