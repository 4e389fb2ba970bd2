import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Edge } from "./settle-edges";

/** One text for one person: the customer, else the email, else the id that was told. */
export const samePerson = (customer: SQL, email: SQL, key: SQL): SQL => sql`coalesce(${customer}::text, 'email ' || ${email}, 'id ' || ${key})`;

/** The referrals there are, of `r` where a condition holds; who is no customer yet is in them too. */
export async function readStanding(tx: Tx, workspaceId: string, where: SQL = sql`true`): Promise<Edge[]> {
  const { rows } = await tx.execute<{ referrer: string; referee: string }>(sql`
    select r.referrer_id as referrer, ${samePerson(sql`r.referee_id`, sql`r.referee_email_lc`, sql`r.referee_key`)} as referee
    from referrals r
    where r.workspace_id = ${workspaceId} and coalesce(r.referee_id::text, r.referee_email_lc, r.referee_key) is not null and (${where})`);
  return rows;
}
