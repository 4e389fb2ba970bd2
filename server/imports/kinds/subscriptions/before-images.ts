import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { seenBefore } from "../../undo/images";
import type { Target } from "../kind";

/** Keeps what undo will put back: one row per subscription that is told, and one per customer that is created. */
export async function keepBefore(tx: Tx, target: Target, { asOf, complete }: { asOf: string; complete: boolean }): Promise<void> {
  const { workspaceId, importId, sourceId } = target;
  const keep = (key: SQL, before: SQL, from: SQL) =>
    tx.execute(sql`insert into import_changes (workspace_id, import_id, key, customer_id, before) select ${workspaceId}, ${importId}, ${key}, x.customer_id, ${before} ${from}`);
  const ofSource = sql`${sourceId}::text || '/' || x.external_id`;

  await keep(sql`x.customer_id::text`, sql`null`, sql`from (select id as customer_id from newcomers) x`);
  await keep(ofSource, sql`null`, sql`from incoming x where x.effect = 'added'`);
  await keep(ofSource, whole(target), sql`from incoming x where x.effect in ('corrected', 'changed')`);
  await keep(ofSource, seenBefore(asOf), sql`from incoming x where x.effect = 'unchanged'`);
  if (complete) await keep(ofSource, whole(target), sql`from missing x where x.active`);
}

function whole({ workspaceId, sourceId }: Target): SQL {
  const rows = (table: string, where: SQL) => sql`(select coalesce(jsonb_agg(to_jsonb(t)), '[]') from ${sql.raw(table)} t where t.workspace_id = ${workspaceId} and ${where})`;
  return sql`jsonb_build_object(
    'imported_records', ${rows("imported_records", sql`t.source_id = ${sourceId} and t.external_id = x.external_id`)},
    'subscriptions', ${rows("subscriptions", sql`t.id = x.subscription_id`)},
    'subscription_phases', ${rows("subscription_phases", sql`t.subscription_id = x.subscription_id`)},
    'cancellations', ${rows("cancellations", sql`t.subscription_id = x.subscription_id and t.source_id is null and t.recorded_by is null`)})`;
}
