import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { isAside } from "@/server/ledger/cancellations";
import { putBack } from "../../undo/put-back";
import type { Target } from "../kind";

/** Puts every customer the import touched back to what it was, and takes away those it created. Answers who was touched. */
export async function restoreCustomers(tx: Tx, target: Target): Promise<string[]> {
  const { workspaceId, importId } = target;
  await tx.execute(sql`
    create temp table images on commit drop as
    select ch.customer_id, ch.before, ch.before ? 'customer' as whole
    from import_changes ch
    where ch.workspace_id = ${workspaceId} and ch.import_id = ${importId} and ch.key = ch.customer_id::text`);
  await tx.execute(sql`create unique index on images (customer_id)`);
  await tx.execute(sql`analyze images`);
  await takeAway(tx, target);
  await putBack(tx);
  await restoreIdentities(tx, target);
  await restoreLastSeen(tx, target);
  const { rows } = await tx.execute<{ id: string }>(sql`select customer_id as id from images where before is null or whole`);
  return rows.map(({ id }) => id);
}

/** With a customer go its subscriptions, movements and all else that hangs on it. */
async function takeAway(tx: Tx, { workspaceId, sourceId }: Target): Promise<void> {
  await tx.execute(sql`delete from customers c using images i where c.workspace_id = ${workspaceId} and c.id = i.customer_id and i.before is null`);
  await tx.execute(sql`
    delete from imported_records k using images i
    where k.workspace_id = ${workspaceId} and k.source_id = ${sourceId} and k.customer_id = i.customer_id and i.before ? 'imported_records'`);
  await tx.execute(sql`
    delete from cancellations c using subscriptions s, images i
    where c.workspace_id = ${workspaceId} and s.workspace_id = ${workspaceId} and c.subscription_id = s.id and ${isAside}
      and s.source_id = ${sourceId} and s.customer_id = i.customer_id and i.whole`);
  await tx.execute(sql`
    delete from subscriptions s using images i
    where s.workspace_id = ${workspaceId} and s.source_id = ${sourceId} and s.customer_id = i.customer_id and i.whole`);
}

async function restoreIdentities(tx: Tx, { workspaceId }: Target): Promise<void> {
  await tx.execute(sql`
    update customers c set name = was.name, name_lc = was.name_lc, email = was.email, email_lc = was.email_lc, country = was.country,
      channel = was.channel, campaign = was.campaign, referred_by = was.referred_by, referral_count = was.referral_count, activated_on = was.activated_on, attributes = was.attributes
    from images i, jsonb_populate_record(null::customers, i.before -> 'customer') was
    where c.workspace_id = ${workspaceId} and c.id = i.customer_id and i.whole`);
}

async function restoreLastSeen(tx: Tx, { workspaceId, sourceId }: Target): Promise<void> {
  await tx.execute(sql`
    update imported_records k set as_of = (i.before #>> '{seen,as_of}')::date, import_id = (i.before #>> '{seen,import_id}')::uuid
    from images i
    where k.workspace_id = ${workspaceId} and k.source_id = ${sourceId} and k.customer_id = i.customer_id and i.before ? 'seen'`);
}

/** Attributes that only this import brought are forgotten; what others use by now stays, and is theirs. */
export async function forgetAttributes(tx: Tx, { workspaceId, importId }: Target): Promise<void> {
  await tx.execute(sql`
    delete from attribute_definitions d
    where d.workspace_id = ${workspaceId} and d.introduced_by = ${importId}
      and d.key not in (
        select distinct used.key from customers c, jsonb_object_keys(c.attributes) as used(key) where c.workspace_id = ${workspaceId})`);
  await tx.execute(sql`
    update attribute_definitions d set introduced_by = null where d.workspace_id = ${workspaceId} and d.introduced_by = ${importId}`);
}
