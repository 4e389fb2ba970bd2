import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { settleEdges } from "./settle-edges";
import { readStanding } from "./standing-edges";

type Candidate = { id: string; referrer: string; referee: string };

/**
 * Referees who were only known by an id or an email, and are customers now. An email that several customers share tells
 * nothing; and what would be a self-referral, a second one or a circle is left as it was told.
 *
 * @param importId with whose undoing they part again; null for what was recorded by hand
 * @returns the customers who turned out to be referred
 */
export async function joinReferees(tx: Tx, workspaceId: string, importId: string | null): Promise<string[]> {
  const { rows: candidates } = await tx.execute<Candidate>(sql`
    with waiting as materialized (
      select r.id, r.referrer_id, r.referee_key, r.referee_email_lc, r.invited_on, r.signed_up_on, r.paid_on from referrals r
      where r.workspace_id = ${workspaceId} and r.referee_id is null and (r.referee_key is not null or r.referee_email_lc is not null)
    ),
    by_email as (
      select c.email_lc, min(c.id::text)::uuid as id from customers c
      where c.workspace_id = ${workspaceId} and c.email_lc in (select w.referee_email_lc from waiting w)
      group by c.email_lc having count(*) = 1
    )
    select w.id, w.referrer_id as referrer, coalesce(c.id, e.id) as referee
    from waiting w
    left join customers c on c.workspace_id = ${workspaceId} and c.external_id = w.referee_key
    left join by_email e on e.email_lc = w.referee_email_lc
    where coalesce(c.id, e.id) is not null
    order by coalesce(w.invited_on, w.signed_up_on, w.paid_on), w.id`);
  if (candidates.length === 0) return [];
  const { taken } = settleEdges(await readStanding(tx, workspaceId, sql`r.referee_id is not null`), candidates);
  await tx.execute(sql`
    update referrals r set referee_id = t.referee, joined_by = coalesce(r.joined_by, ${importId}::uuid)
    from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as t (id uuid, referee uuid)
    where r.workspace_id = ${workspaceId} and r.id = t.id`);
  return taken.map(({ referee }) => referee);
}

/**
 * Parts referees from the customers an import found, or created: with that undone they are again what was told of them.
 *
 * @returns the customers who are not referred any more
 */
export async function partReferees(tx: Tx, { workspaceId, importId }: { workspaceId: string; importId: string }): Promise<string[]> {
  const { rows } = await tx.execute<{ referee: string }>(sql`
    update referrals r set referee_id = null, joined_by = null
    from (
      select w.id, w.referee_id from referrals w
      where w.workspace_id = ${workspaceId} and w.referee_id is not null and (w.joined_by = ${importId} or w.referee_id in (
        select ch.customer_id from import_changes ch
        where ch.workspace_id = ${workspaceId} and ch.import_id = ${importId} and ch.before is null and ch.key = ch.customer_id::text))
    ) was
    where r.workspace_id = ${workspaceId} and r.id = was.id
    returning was.referee_id as referee`);
  return rows.map(({ referee }) => referee);
}

/**
 * Customers whom those that an import created referred, by hand: with the referrer the referral goes too.
 *
 * @returns the customers who are not referred any more once the import is undone
 */
export async function refereesLosing(tx: Tx, { workspaceId, importId }: { workspaceId: string; importId: string }): Promise<string[]> {
  const { rows } = await tx.execute<{ referee: string }>(sql`
    select r.referee_id as referee from referrals r
    where r.workspace_id = ${workspaceId} and r.referee_id is not null and r.referrer_id in (
      select ch.customer_id from import_changes ch
      where ch.workspace_id = ${workspaceId} and ch.import_id = ${importId} and ch.before is null and ch.key = ch.customer_id::text)`);
  return rows.map(({ referee }) => referee);
}
