import { sql, type SQL } from "drizzle-orm";
import type { Target } from "../kinds/kind";

/** What has this key is in no row of the file, neither accepted nor refused. */
export function unlisted({ workspaceId, importId }: Target, key: SQL): SQL {
  return sql`not exists (select from import_rows r
      where r.workspace_id = ${workspaceId} and r.import_id = ${importId} and r.external_id = ${key})
    and not exists (select from import_rejections j
      where j.workspace_id = ${workspaceId} and j.import_id = ${importId} and j.external_id = ${key})`;
}
