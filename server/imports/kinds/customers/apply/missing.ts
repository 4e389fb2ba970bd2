import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { unlisted } from "../../../apply/unlisted";
import type { Target } from "../../kind";

/** Stands in for the fingerprint of a record whose customer a complete file no longer listed. */
const gone = "gone";

/**
 * Customers of the source that the file does not list, neither accepted nor refused, as the temporary table `missing`;
 * `active` are those with a subscription that runs at the as-of date.
 *
 * @param absent of the record `known`: the file does not list it
 */
export async function createMissing(tx: Tx, target: Target, asOf: string, absent = unlisted(target, sql`known.external_id`)): Promise<void> {
  const { workspaceId, sourceId } = target;
  await tx.execute(sql`
    create temp table missing on commit drop as
    select known.external_id, known.customer_id, s.id as subscription_id,
      s.id is not null and (s.ended_on is null or s.ended_on > ${asOf}::date) as active
    from imported_records known
    left join subscriptions s on s.workspace_id = ${workspaceId} and s.source_id = ${sourceId} and s.external_id = known.external_id
    where known.workspace_id = ${workspaceId} and known.source_id = ${sourceId} and known.fingerprint <> ${gone} and ${absent}`);
  await tx.execute(sql`analyze missing`);
}

/** A complete file has spoken: who runs and is not in it ends on its as-of date. */
export async function endMissing(tx: Tx, { workspaceId, importId, sourceId }: Target, asOf: string): Promise<void> {
  const ending = sql`select m.subscription_id from missing m where m.active`;
  await tx.execute(sql`
    delete from subscription_phases p
    where p.workspace_id = ${workspaceId} and p.subscription_id in (${ending}) and p.starts_on >= ${asOf}::date`);
  await tx.execute(sql`
    update subscription_phases p set ends_on = ${asOf}::date
    where p.workspace_id = ${workspaceId} and p.subscription_id in (${ending}) and (p.ends_on is null or p.ends_on > ${asOf}::date)`);
  await tx.execute(sql`
    update subscriptions s set ended_on = ${asOf}::date, end_undated = false, tenure_months = null
    where s.workspace_id = ${workspaceId} and s.id in (${ending})`);
  await tx.execute(sql`
    update imported_records known set fingerprint = ${gone}, as_of = ${asOf}::date, import_id = ${importId},
      record = known.record || jsonb_build_object('status', 'ended', 'ended_on', ${asOf}::text, 'end_unknown', false)
    from missing m
    where known.workspace_id = ${workspaceId} and known.source_id = ${sourceId} and known.external_id = m.external_id and m.active`);
}
