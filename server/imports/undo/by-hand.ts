import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";

/** How many of each; no import brings them back. */
export type ByHand = { notes: number; cancellations: number; referrals: number };

/** What members of the workspace wrote on the customers that an import created: with its undoing they go, and all that hangs on them. Null where there is nothing. */
export async function findByHand(tx: Tx, workspaceId: WorkspaceId, importId: string): Promise<ByHand | null> {
  const onCreated = (customer: SQL) => sql`exists (
    select from import_changes ch
    where ch.workspace_id = ${workspaceId} and ch.import_id = ${importId} and ch.key = ${customer}::text and ch.customer_id = ${customer} and ch.before is null)`;
  const { rows } = await tx.execute<ByHand>(sql`
    select
      (select count(*) from customer_notes n where n.workspace_id = ${workspaceId} and ${onCreated(sql`n.customer_id`)})::integer as notes,
      (select count(*) from cancellations c where c.workspace_id = ${workspaceId} and c.recorded_by is not null and ${onCreated(sql`c.customer_id`)})::integer as cancellations,
      -- A referee is only parted from its customer; who invited is part of a referral.
      (select count(*) from referrals r where r.workspace_id = ${workspaceId} and r.source_id is null and ${onCreated(sql`r.referrer_id`)})::integer as referrals`);
  const [found] = rows;
  return found && found.notes + found.cancellations + found.referrals > 0 ? found : null;
}
