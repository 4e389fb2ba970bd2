import { sql } from "drizzle-orm";
import { confirmed } from "@/server/imports/undo/images";
import type { Imported, TimelineSource } from "./types";

/** The imports that brought the customer or something of it, and stand. */
export const imported: TimelineSource = {
  from: ({ workspaceId, customerId }) => sql`
    from imports i
    where i.workspace_id = ${workspaceId} and i.status in ('done', 'undoing')
      and i.id in (select ch.import_id from import_changes ch where ch.workspace_id = ${workspaceId} and ch.customer_id = ${customerId}
        and ch.before is distinct from ${confirmed})`,
  async read(tx, of, most) {
    const { rows } = await tx.execute<Omit<Imported, "kind"> & Record<string, unknown>>(sql`
      select ${momentKey(sql`i.finished_at`, sql`i.id`)} as key, i.id, (i.finished_at at time zone ${of.timeZone})::date::text as on, i.file_name as "fileName", i.kind as of
      ${imported.from(of)}
      order by i.finished_at desc, i.id desc limit ${most}`);
    return rows.map((row) => ({ ...row, kind: "import" }));
  },
};

/** Orders moments as text. */
export const momentKey = (moment: ReturnType<typeof sql>, id: ReturnType<typeof sql>) => sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || ' ' || ${id}`;
