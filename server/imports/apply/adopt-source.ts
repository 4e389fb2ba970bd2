import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { StoredImport } from "../stored";

type Source = Pick<StoredImport["source"], "id" | "updateMode">;

/**
 * An export that has gained a column looks like a new source, and its customers would be counted twice. So a file whose
 * source knows nobody yet, and at least half of whose customers another source knows by the same ids, is that one's.
 */
export async function adoptSource(tx: Tx, { id: importId, workspaceId, source }: StoredImport, accepted: number): Promise<Source> {
  const { rows } = await tx.execute<{ id: string; updateMode: Source["updateMode"] }>(sql`
    select s.id, s.update_mode as "updateMode"
    from import_rows r
    join imported_records k on k.workspace_id = ${workspaceId} and k.external_id = r.external_id
    join sources s on s.workspace_id = ${workspaceId} and s.id = k.source_id and s.kind = ${source.kind}
    where r.workspace_id = ${workspaceId} and r.import_id = ${importId}
      and not exists (select from imported_records own where own.workspace_id = ${workspaceId} and own.source_id = ${source.id})
    group by s.id, s.update_mode
    having count(*) * 2 >= ${accepted}::int
    order by count(*) desc, s.id limit 1`);
  return rows[0] ?? source;
}
