import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Target } from "../kinds/kind";

/** Remembers what the source said, so that the next file is compared with it. An older file does not take back the date. */
export async function keepRecords(tx: Tx, { workspaceId, importId, sourceId }: Target, asOf: string): Promise<void> {
  const day = sql`${asOf}::date`;
  await tx.execute(sql`
    insert into imported_records (workspace_id, source_id, external_id, customer_id, record, fingerprint, as_of, import_id)
    select ${workspaceId}, ${sourceId}, x.external_id, x.customer_id, x.record, x.fingerprint, ${day}, ${importId}
    from incoming x where not x.known`);
  await tx.execute(sql`
    update imported_records k set record = x.record, fingerprint = x.fingerprint, as_of = greatest(k.as_of, ${day}), import_id = ${importId}
    from incoming x
    where k.workspace_id = ${workspaceId} and k.source_id = ${sourceId} and k.external_id = x.external_id
      and x.known and (x.told_otherwise or x.was_as_of < ${day})`);
}
