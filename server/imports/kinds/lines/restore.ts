import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Target } from "../kind";

/** Puts the lines an import touched back to what they were, and takes away those it brought. */
export async function restoreLines(tx: Tx, { workspaceId, importId, sourceId }: Target, table: string): Promise<void> {
  const name = sql.identifier(table);
  await tx.execute(sql`
    create temp table images on commit drop as
    select substr(ch.key, length(${sourceId}::text) + 2) as external_id, ch.before, ch.before is null or ch.before ? 'lines' as whole
    from import_changes ch
    where ch.workspace_id = ${workspaceId} and ch.import_id = ${importId}`);
  await tx.execute(sql`create unique index on images (external_id)`);
  await tx.execute(sql`analyze images`);
  for (const each of [name, sql.identifier("imported_records")]) {
    await tx.execute(sql`
      delete from ${each} t using images i
      where t.workspace_id = ${workspaceId} and t.source_id = ${sourceId} and t.external_id = i.external_id and i.whole`);
  }
  await tx.execute(sql`
    insert into ${name} select row.* from images i, jsonb_populate_recordset(null::${name}, i.before -> 'lines') row`);
  await tx.execute(sql`
    insert into imported_records
    select row.* from images i, jsonb_populate_recordset(null::imported_records, i.before -> 'imported_records') row`);
  await tx.execute(sql`
    update imported_records k set as_of = (i.before #>> '{seen,as_of}')::date, import_id = (i.before #>> '{seen,import_id}')::uuid
    from images i
    where k.workspace_id = ${workspaceId} and k.source_id = ${sourceId} and k.external_id = i.external_id and i.before ? 'seen'`);
}
