import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { seenBefore } from "../../../undo/images";
import type { Target } from "../../kind";

/**
 * Keeps what undo will put back, one row per customer: nothing for one that this import creates; of one that is merely
 * seen again, when it was seen before if that was for an earlier day; where only the wording of the record moves on, the record; else the
 * customer and all that the source says of it.
 */
export async function keepBeforeImages(tx: Tx, target: Target, { asOf, complete }: { asOf: string; complete: boolean }): Promise<void> {
  const { workspaceId, importId } = target;
  const keep = (before: SQL, from: SQL) =>
    tx.execute(sql`insert into import_changes (workspace_id, import_id, key, customer_id, before)
      select ${workspaceId}, ${importId}, x.customer_id::text, x.customer_id, ${before} ${from}`);

  await keep(sql`null`, sql`from incoming x where not x.customer_known`);
  await keep(whole(target), sql`from incoming x where x.customer_known and x.effect <> 'unchanged'`);
  await keep(
    sql`jsonb_build_object('imported_records', ${records(target)})`,
    sql`from incoming x where x.effect = 'unchanged' and x.told_otherwise`,
  );
  await keep(seenBefore(asOf), sql`from incoming x where x.effect = 'unchanged' and not x.told_otherwise`);
  if (complete) await keep(whole(target), sql`from missing x where x.active`);
}

function whole(target: Target): SQL {
  const { workspaceId } = target;
  const ofSubscription = (table: string, only = sql`true`) => sql`
    (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from ${sql.raw(table)} t
     where t.workspace_id = ${workspaceId} and t.customer_id = x.customer_id and t.subscription_id = x.subscription_id and ${only})`;
  return sql`jsonb_build_object(
    'customer', (select to_jsonb(c) from customers c where c.workspace_id = ${workspaceId} and c.id = x.customer_id),
    'imported_records', ${records(target)},
    'subscriptions', (select coalesce(jsonb_agg(to_jsonb(s)), '[]') from subscriptions s
      where s.workspace_id = ${workspaceId} and s.id = x.subscription_id),
    'subscription_phases', ${ofSubscription("subscription_phases")},
    'cancellations', ${ofSubscription("cancellations", sql`t.source_id is null and t.recorded_by is null`)})`;
}

function records({ workspaceId, sourceId }: Target): SQL {
  return sql`(select coalesce(jsonb_agg(to_jsonb(k)), '[]') from imported_records k
    where k.workspace_id = ${workspaceId} and k.source_id = ${sourceId} and k.external_id = x.external_id)`;
}
