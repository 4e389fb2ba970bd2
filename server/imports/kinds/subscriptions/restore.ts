import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { isAside } from "@/server/ledger/cancellations";
import { putBack } from "../../undo/put-back";
import type { Target } from "../kind";

/** Puts every subscription the import touched back, and takes away the customers it created. Answers whose ledger may differ. */
export async function restoreSubscriptions(tx: Tx, { workspaceId, importId, sourceId }: Target): Promise<string[]> {
  await tx.execute(sql`
    create temp table images on commit drop as
    select ch.customer_id, substr(ch.key, length(${sourceId}::text) + 2) as external_id, ch.before,
      ch.key = ch.customer_id::text as created, ch.before is null or ch.before ? 'subscriptions' as whole
    from import_changes ch
    where ch.workspace_id = ${workspaceId} and ch.import_id = ${importId}`);
  await tx.execute(sql`analyze images`);
  const { rows } = await tx.execute<{ id: string }>(sql`
    select i.customer_id as id from images i where i.whole
    union
    select s.customer_id from images i join subscriptions s on s.workspace_id = ${workspaceId} and s.source_id = ${sourceId} and s.external_id = i.external_id
    where i.whole and not i.created
    union
    select (row ->> 'customer_id')::uuid from images i, jsonb_array_elements(i.before -> 'subscriptions') row`);
  const mine = sql`i.whole and not i.created`;
  await tx.execute(sql`
    delete from cancellations c using subscriptions s, images i
    where c.workspace_id = ${workspaceId} and s.workspace_id = ${workspaceId} and c.subscription_id = s.id and ${isAside}
      and s.source_id = ${sourceId} and s.external_id = i.external_id and ${mine}`);
  for (const table of ["subscriptions", "imported_records"]) {
    await tx.execute(sql`
      delete from ${sql.raw(table)} t using images i
      where t.workspace_id = ${workspaceId} and t.source_id = ${sourceId} and t.external_id = i.external_id and ${mine}`);
  }
  await putBack(tx);
  await tx.execute(sql`
    update imported_records k set as_of = (i.before #>> '{seen,as_of}')::date, import_id = (i.before #>> '{seen,import_id}')::uuid
    from images i
    where k.workspace_id = ${workspaceId} and k.source_id = ${sourceId} and k.external_id = i.external_id and i.before ? 'seen'`);
  await tx.execute(sql`delete from customers c using images i where c.workspace_id = ${workspaceId} and c.id = i.customer_id and i.created`);
  return rows.map(({ id }) => id);
}
