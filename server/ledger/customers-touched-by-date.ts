import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { lapsesOn } from "./paid-spans";

/**
 * Customers whose ledger changes because the data date moved, forward or (after an undo) back: something of theirs is
 * dated after the earlier of the two days and not after the later one, so it was scheduled and happens now, or the reverse.
 */
export async function customersTouchedByDate(tx: Tx, workspaceId: WorkspaceId, one: string, other: string): Promise<string[]> {
  const between = (day: SQL) => sql`${day} > least(${one}::date, ${other}::date) and ${day} <= greatest(${one}::date, ${other}::date)`;
  const { rows } = await tx.execute<{ customer_id: string }>(sql`
    select p.customer_id from subscription_phases p
    where p.workspace_id = ${workspaceId} and (${between(sql`p.starts_on`)} or ${between(sql`p.ends_on`)})
    union
    select s.customer_id from subscriptions s
    where s.workspace_id = ${workspaceId} and (${between(sql`s.trial_ends_on`)} or ${between(lapsesOn(sql`s`))})
    union
    select c.customer_id from cancellations c
    where c.workspace_id = ${workspaceId} and ${between(sql`c.cancelled_on`)}
  `);
  return rows.map((row) => row.customer_id);
}
